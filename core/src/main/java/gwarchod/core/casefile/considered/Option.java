package gwarchod.core.casefile.considered;

import gwarchod.core.casefile.assessment.AssessmentTool;
import gwarchod.core.json.Json;
import gwarchod.core.setting.Reference;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Something that may be considered about a crime: reference data, from `reference/considered.csv`.
///
/// @param asked when it is asked for: of each set one must hold
/// @param again outcomes of stalking after which it is asked for once more
public record Option(String code, OptionKind kind, List<Set<Ground>> asked, Set<Integer> again) {
    private static final Map<String, Option> ALL = read();

    public Option {
        asked = List.copyOf(asked);
        again = Set.copyOf(again);
    }

    public static Collection<Option> all() {
        return ALL.values();
    }

    public static Optional<Option> of(String code) {
        return Optional.ofNullable(ALL.get(code));
    }

    /// Its name for people.
    public Phrase name() {
        return Phrase.of(switch (kind) {
            case ASSESSMENT -> Words.enumKey(tool());
            case ORDER -> "order-type." + code;
            case INTERVENTION -> "option." + code;
        });
    }

    private AssessmentTool tool() {
        return Arrays.stream(AssessmentTool.values()).filter(this::is).findFirst().orElseThrow();
    }

    boolean is(AssessmentTool tool) {
        return kind == OptionKind.ASSESSMENT && Json.kebab(tool).equals(code);
    }

    private static Map<String, Option> read() {
        var all = new LinkedHashMap<String, Option>();
        Reference.lines("considered.csv").map(Option::parse).forEach(option -> all.put(option.code(), option));
        return all;
    }

    private static Option parse(String line) {
        var cells = line.split(",", -1);
        var again = Arrays.stream(cells[3].split(" ")).filter(one -> !one.isEmpty()).map(Integer::valueOf).collect(Collectors.toSet());
        return new Option(cells[0], OptionKind.valueOf(constant(cells[1])),
                Arrays.stream(cells[2].split(" ")).map(Option::either).toList(), again);
    }

    private static Set<Ground> either(String cell) {
        return Arrays.stream(cell.split("\\|")).map(one -> Ground.valueOf(constant(one))).collect(Collectors.toSet());
    }

    private static String constant(String cell) {
        return cell.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
