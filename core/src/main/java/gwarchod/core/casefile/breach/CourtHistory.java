package gwarchod.core.casefile.breach;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The breach history as a court gets it: the earliest first, with what was recorded in error left out, and of protected people nobody named but
/// whose proceedings they are. Each other one has the same letter wherever they are spoken of.
///
/// @param name of the person; empty where the reader isn't shown it
/// @param version names what is in it
/// @param released who released that version; absent: it is a draft, and may not leave the house
/// @param complainant who is named; absent: nobody is
/// @param why what the copy is for
public record CourtHistory(
        EntityId copy, String name, String version, BreachHistory.@Nullable Released released, @Nullable String complainant, String why,
        Instant takenAt, String takenBy, Instant now, List<Entry> entries) {
    public CourtHistory {
        entries = List.copyOf(entries);
    }

    /// A breach and the order broken, as it stood then.
    ///
    /// @param number in this history, from 1
    public record Entry(int number, BreachHistory.Line line, @Nullable Order order) {}

    public record Order(@Nullable String court, @Nullable LocalDate madeOn, @Nullable LocalDate servedOn, @Nullable LocalDate expiresOn) {}

    /// What a copy that was taken shows now; empty where there is no such copy.
    ///
    /// @param name of the person, as the reader is shown it
    public static Optional<CourtHistory> of(CaseFile file, Rendering rendering, EntityId copy, String name) {
        return file.state(Breaches.DISCIPLINE).copy(copy).map(found -> of(file, rendering, found.taken(), name));
    }

    private static CourtHistory of(CaseFile file, Rendering rendering, Breach.Said<BreachEvent.CopyTaken> taken, String name) {
        var complainant = taken.event().complainant();
        var letters = new Letters(rendering, complainant);
        var lines = new BreachLines(file, letters.rendering());
        var all = file.state(Breaches.DISCIPLINE).counted().stream()
                .sorted(Comparator.comparing((Breach breach) -> breach.said().occurredAt()).thenComparing(Breach::recorded)).toList();
        var entries = new ArrayList<Entry>();
        all.forEach(breach -> entries.add(new Entry(entries.size() + 1, lines.line(breach), order(file, breach, letters.rendering()))));
        return new CourtHistory(taken.event().copyId(), name, Breaches.version(file), new BreachLines(file, rendering).history().released(),
                complainant == null ? null : rendering.names().apply(complainant), rendering.text(taken.event().why()), taken.at(),
                rendering.directory().name(taken.by()), rendering.now(), entries);
    }

    private static @Nullable Order order(CaseFile file, Breach breach, Rendering rendering) {
        return file.state(Orders.DISCIPLINE).on(breach.said().orderId(), breach.said().occurredAt())
                .map(one -> new Order(rendering.optionalText(one.court()), one.madeOn(), one.servedOn(), one.expiresOn())).orElse(null);
    }

    /// Calls protected people by letters, in the order in which they are spoken of.
    private static final class Letters {
        private static final int LETTERS = 26;

        private final Rendering rendering;
        private final @Nullable PersonId named;
        private final Map<PersonId, String> letters = new HashMap<>();

        Letters(Rendering rendering, @Nullable PersonId named) {
            this.rendering = rendering;
            this.named = named;
        }

        Rendering rendering() {
            Function<PersonId, String> names = person -> person.equals(named) ? rendering.names().apply(person) : letter(person);
            return new Rendering(rendering.now(), rendering.scope(), rendering.lang(), rendering.words(), rendering.directory(), names,
                    rendering.guard());
        }

        private String letter(PersonId person) {
            return letters.computeIfAbsent(person, _ -> rendering.words().say(rendering.lang(), "breach.person", name(letters.size())));
        }

        /// A to Z, then A2 to Z2, and so on.
        private static String name(int before) {
            var letter = Character.toString('A' + before % LETTERS);
            return before < LETTERS ? letter : letter + (before / LETTERS + 1);
        }
    }
}
