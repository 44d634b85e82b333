package gwarchod.core.casefile.breach;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.casefile.order.BreachStanding;
import gwarchod.core.ids.EntityId;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The one history of breaches in full, of whatever was broken, the latest first.
///
/// @param count how many there are; what was recorded in error isn't counted
/// @param offences how many of them are offences in themselves
/// @param version names the history as it stands
/// @param released who released that version for court; absent: nobody did
public record BreachHistory(int count, int offences, String version, @Nullable Released released, List<Copy> copies, List<Line> breaches) {
    public static final Section<Outline, BreachHistory> SECTION = new Section<>(
            Breaches.SECTION, "breaches", Basis.LAW_ENFORCEMENT, Outline.class, BreachHistory.class, BreachHistory::outline);

    public BreachHistory {
        copies = List.copyOf(copies);
        breaches = List.copyOf(breaches);
    }

    public record Released(Instant at, String by, String note) {}

    /// A copy of the court-ready history, the latest first.
    ///
    /// @param complainant whose proceedings it was for
    /// @param releaseBy by when it is to be released; absent where it was, or was withdrawn
    /// @param withdrawnWhy why it waits no longer, where it was withdrawn
    public record Copy(
            EntityId id, Instant at, String by, String version, @Nullable String complainant, String why, CopyState state,
            @Nullable Instant releaseBy, boolean overdue, @Nullable String withdrawnWhy) {}

    /// A breach.
    ///
    /// @param order what was broken, by its name; absent where that isn't known
    /// @param elsewhere where it is, when it isn't recorded in this case
    /// @param conditions those named, in words
    /// @param standing what it is in law
    /// @param standingWhy why it isn't what the reference data says
    /// @param findings whether it was admitted or proved, the oldest first; none: it is alleged
    /// @param arrest asked for and not made
    /// @param courtDueBy by when whoever was arrested must stand before a court; absent where they needn't, or did
    /// @param course whether stalking or harassment is to be recorded; absent: nobody answered
    /// @param considered what was decided about it; an action given about it stands among the actions, for those who see them
    /// @param mayHaveToBeDisclosed to the defence, in somebody's judgement
    /// @param told what protected people were told, for whoever knows whom the case protects
    /// @param counts false for what was recorded in error
    public record Line(
            EntityId id, @Nullable EntityId orderId, @Nullable String order, @Nullable Elsewhere elsewhere, Instant occurredAt,
            @Nullable Instant occurredTo, Instant recordedAt, String what, BreachKind kind, @Nullable String condition, List<String> conditions,
            @Nullable BreachChannel channel, BreachReporter reportedBy, @Nullable Instant reportedAt, @Nullable String crimeReference,
            BreachStanding standing, @Nullable String provision, @Nullable String standingWhy, List<BreachFlag> flags, List<Finding> findings,
            @Nullable Course course, @Nullable Considered considered, @Nullable Arrest arrest, @Nullable Instant arrestedAt,
            @Nullable Instant courtDueBy, @Nullable Instant beforeCourtAt, @Nullable Outcome outcome, List<Told> told,
            boolean mayHaveToBeDisclosed, boolean counts) {
        public Line {
            conditions = List.copyOf(conditions);
            flags = List.copyOf(flags);
            findings = List.copyOf(findings);
            told = List.copyOf(told);
        }
    }

    public record Elsewhere(@Nullable String force, @Nullable String reference, boolean earlierRelationship) {}

    public record Finding(BreachFinding finding, LocalDate on, @Nullable String note) {}

    public record Course(BreachCourse course, String why, @Nullable String crimeReference, Instant at, String by) {}

    public record Considered(Instant at, String by, String decision) {}

    public record Arrest(String askedBy, boolean urgent, Instant askedAt, Instant dueBy, boolean overdue) {}

    public record Outcome(BreachOutcome outcome, LocalDate on, @Nullable String note) {}

    public record Told(@Nullable String person, Instant at, String by, @Nullable String note) {}

    /// What the summary shows: what was broken, when and how it stands; not how, by whom or what was decided.
    public record Outline(int count, int offences, List<Outlined> breaches) {
        public Outline {
            breaches = List.copyOf(breaches);
        }
    }

    /// @param arrestUrgent whether an arrest asked for is urgent; absent: none is awaited
    /// @param courtDueBy by when whoever was arrested must stand before a court; absent where they needn't, or did
    public record Outlined(
            EntityId id, @Nullable String order, Instant occurredAt, BreachKind kind, BreachStanding standing, boolean courseOpen,
            @Nullable Instant arrestDueBy, @Nullable Boolean arrestUrgent, @Nullable Instant courtDueBy) {}

    private Outline outline() {
        return new Outline(count, offences, breaches.stream().filter(Line::counts)
                .map(line -> new Outlined(line.id(), line.order(), line.occurredAt(), line.kind(), line.standing(), line.course() == null,
                        line.arrest() == null ? null : line.arrest().dueBy(), line.arrest() == null ? null : line.arrest().urgent(), line.courtDueBy()))
                .toList());
    }

    static Optional<BreachHistory> of(CaseFile file, Rendering rendering) {
        return file.state(Breaches.DISCIPLINE).all().isEmpty() ? Optional.empty() : Optional.of(new BreachLines(file, rendering).history());
    }
}
