package gwarchod.core.casefile.retention;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The section `retention.review` in full: who a case is about that somebody has to decide on, and what was asked and decided about keeping
/// it. Nothing of what is in the case.
///
/// @param name "Family, Given"; empty where nobody has to decide, and of somebody erased
/// @param due when it is to be reviewed, by each retention code, the earliest first
/// @param outcomes what came of reviews, the newest first
/// @param erased the case's own person was erased, and everything with them
public record RetentionView(String name, boolean erased, List<Row> erasures, List<Restrained> restrictions, List<RetentionDue> due,
        List<Outcome> outcomes) {
    /// @param ofSubject whether the case's own person is meant, or a protected one
    /// @param decided what was decided, in words; none: open
    public record Row(
            EntityId id, boolean ofSubject, ErasureGround ground, Requester requestedBy, LocalDate requestedOn, List<String> why,
            UserId proposedBy, String proposedByName, Instant proposedAt, @Nullable String decidedByName, @Nullable Instant decidedAt,
            boolean open, boolean erased) {
        public Row {
            why = List.copyOf(why);
        }
    }

    /// A restriction of processing.
    ///
    /// @param sections what they are called
    public record Restrained(
            EntityId id, List<String> sections, RestrictionGround ground, Requester requestedBy, LocalDate requestedOn, List<String> why,
            String decidedByName, Instant decidedAt, @Nullable String liftedByName, @Nullable Instant liftedAt, boolean holds) {
        public Restrained {
            sections = List.copyOf(sections);
            why = List.copyOf(why);
        }
    }

    /// What came of a review.
    public record Outcome(@Nullable LocalDate until, @Nullable String referredToName, String byName, Instant at, List<String> why) {
        public Outcome {
            why = List.copyOf(why);
        }
    }

    /// @param open how many erasures wait to be decided
    public record Summary(boolean erased, int open) {}

    public RetentionView {
        erasures = List.copyOf(erasures);
        restrictions = List.copyOf(restrictions);
        due = List.copyOf(due);
        outcomes = List.copyOf(outcomes);
    }

    static Optional<RetentionView> of(CaseFile file, Rendering rendering) {
        var state = Retention.of(file);
        var due = Retention.due(file, rendering.today());
        boolean now = !due.isEmpty() && !due.getFirst().dueOn().isAfter(rendering.today());
        var name = state.waits() || now ? Person.of(file).name().listed() : "";
        return Optional.of(new RetentionView(
                name, state.erased(), state.erasures().stream().map(one -> row(one, state, rendering)).toList().reversed(),
                state.restrictions().stream().map(one -> restrained(one, state, rendering)).toList().reversed(),
                due, state.reviews().stream().map(one -> outcome(one, state, rendering)).toList().reversed()));
    }

    private static Restrained restrained(Restriction one, Retention state, Rendering rendering) {
        var said = one.said();
        var liftedBy = one.liftedBy();
        return new Restrained(
                said.restriction(), said.sections().stream().map(id -> rendering.words().say(rendering.lang(), "section." + id)).sorted().toList(),
                said.ground(), said.requestedBy(), said.requestedOn(), why(said.restriction(), state, rendering),
                rendering.directory().name(one.by()), one.at(), liftedBy == null ? null : rendering.directory().name(liftedBy),
                one.liftedAt(), one.holds());
    }

    private static Outcome outcome(Reviewed one, Retention state, Rendering rendering) {
        var to = one.to();
        return new Outcome(one.until(), to == null ? null : rendering.directory().name(to), rendering.directory().name(one.by()), one.at(),
                why(one.id(), state, rendering));
    }

    private static List<String> why(EntityId about, Retention state, Rendering rendering) {
        return state.reasons().getOrDefault(about, List.of()).stream().map(rendering::text).toList();
    }

    private static Row row(Erasure one, Retention state, Rendering rendering) {
        var asked = one.asked();
        var decidedBy = one.decidedBy();
        return new Row(
                asked.erasure(), asked.person() == null, asked.ground(), asked.requestedBy(), asked.requestedOn(),
                why(asked.erasure(), state, rendering),
                one.by(), rendering.directory().name(one.by()), one.at(),
                decidedBy == null ? null : rendering.directory().name(decidedBy), one.decidedAt(), one.open(), one.erased());
    }

    Summary summary() {
        return new Summary(erased, (int) erasures.stream().filter(Row::open).count());
    }
}
