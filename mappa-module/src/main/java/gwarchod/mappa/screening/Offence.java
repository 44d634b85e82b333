package gwarchod.mappa.screening;

import gwarchod.core.setting.Reference;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An offence as the categories know it, from the table `reference/mappa-offences.txt`. The word `mappa.offence.KEY` names it for people.
///
/// @param from the first day a sentence for it counts as its kinds say; absent: always did
/// @param verified whether the source was read
public record Offence(String key, Set<OffenceKind> kinds, @Nullable LocalDate from, String source, boolean verified) {
    private static final SequencedMap<String, Offence> ALL = read();

    public Offence {
        kinds = Set.copyOf(kinds);
    }

    /// Every offence there is, in the order in which they are offered.
    public static Map<String, Offence> all() {
        return Collections.unmodifiableMap(ALL);
    }

    static Optional<Offence> of(String key) {
        return Optional.ofNullable(ALL.get(key));
    }

    boolean is(OffenceKind kind, LocalDate sentencedOn) {
        return kinds.contains(kind) && (from == null || !sentencedOn.isBefore(from));
    }

    private static SequencedMap<String, Offence> read() {
        var all = new LinkedHashMap<String, Offence>();
        Reference.rows("mappa-offences.txt").forEach(row -> all.put(row.get(0), new Offence(row.get(0),
                Stream.of(row.get(1).split(" ")).map(OffenceKind::valueOf).collect(Collectors.toSet()),
                row.get(2).isEmpty() ? null : LocalDate.parse(row.get(2)), row.get(3), row.get(4).equals("verified"))));
        return all;
    }
}
