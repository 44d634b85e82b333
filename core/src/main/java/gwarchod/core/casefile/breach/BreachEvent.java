package gwarchod.core.casefile.breach;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.order.BreachStanding;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.About;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.In;
import gwarchod.core.journal.Upcaster;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What happens to the history of breaches.
sealed interface BreachEvent extends Event {
    List<EventType<?>> TYPES = List.of(
            new EventType<>("breach.recorded.1", Recorded.class),
            new EventType<>("breach.decided.1", Decided.class),
            new EventType<>("breach.found.1", Found.class),
            new EventType<>("breach.reclassified.1", Reclassified.class),
            new EventType<>("breach.course-judged.1", CourseJudged.class),
            new EventType<>("breach.arrest-asked.1", ArrestAsked.class),
            new EventType<>("breach.step-taken.1", StepTaken.class),
            new EventType<>("breach.outcome-recorded.1", OutcomeRecorded.class),
            new EventType<>("breach.victim-told.1", VictimTold.class),
            new EventType<>("breach.disclosure-marked.1", DisclosureMarked.class),
            new EventType<>("breach.history-released.1", HistoryReleased.class),
            new EventType<>("breach.copy-taken.1", CopyTaken.class),
            new EventType<>("breach.copy-withdrawn.1", CopyWithdrawn.class));

    /// The history was a part of the orders once, and what was written then has their name.
    List<Upcaster> UPCASTERS = List.of(
            new Upcaster("order.breach-recorded.1", "breach.recorded.1", BreachEvent::reported),
            new Upcaster("order.breach-considered.1", "breach.decided.1", UnaryOperator.identity()));

    private static ObjectNode reported(ObjectNode early) {
        early.putObject("report").put("kind", "condition-broken").put("reportedBy", "not-known").putArray("conditions");
        return early;
    }

    /// What is said of one breach after it was recorded.
    sealed interface Later extends BreachEvent {
        EntityId breachId();
    }

    /// @param condition in words, beside those named in the report
    @In(Breaches.SECTION)
    record Recorded(
            EntityId breachId, @Nullable EntityId orderId, Instant occurredAt, Text what, @Nullable Text condition, Report report)
            implements BreachEvent {
        @Override
        public Instant occurred() {
            return occurredAt;
        }
    }

    /// How it became known, and what else is known of it.
    ///
    /// @param occurredTo the end, of what went on for a while
    /// @param conditions of the order, by their ids
    /// @param other what was broken, where it isn't recorded in this case
    record Report(
            BreachKind kind, @Nullable Instant occurredTo, @Nullable BreachChannel channel, BreachReporter reportedBy,
            @Nullable Instant reportedAt, @Nullable Text crimeReference, List<EntityId> conditions, @Nullable OtherOrder other) {
        public Report {
            conditions = List.copyOf(conditions);
        }
    }

    @In(Breaches.SECTION)
    record Decided(EntityId breachId, Text decision) implements Later {}

    @In(Breaches.SECTION)
    record Found(EntityId breachId, BreachFinding finding, LocalDate on, @Nullable Text note) implements Later {}

    /// @param standing what it is in law after all
    @In(Breaches.SECTION)
    record Reclassified(EntityId breachId, BreachStanding standing, Text why) implements Later {}

    /// @param crimeReference under which it is recorded
    @In(Breaches.SECTION)
    record CourseJudged(EntityId breachId, BreachCourse course, Text why, @Nullable Text crimeReference) implements Later {}

    /// @param actionId what the owner has to do, among the actions of the case
    /// @param askedBy who asked for it
    /// @param dueBy when it should have been made
    @In(Breaches.SECTION)
    record ArrestAsked(EntityId breachId, EntityId actionId, Text askedBy, boolean urgent, Instant askedAt, Instant dueBy) implements Later {}

    @In(Breaches.SECTION)
    record StepTaken(EntityId breachId, BreachStep step, Instant at, @Nullable Text note) implements Later {}

    @In(Breaches.SECTION)
    record OutcomeRecorded(EntityId breachId, BreachOutcome outcome, LocalDate on, @Nullable Text note) implements Later {}

    /// @param person which protected person; absent: not named here
    /// @param by who told them
    /// @param note under their own key, where it is said who was told
    @In(Breaches.SECTION)
    record VictimTold(EntityId breachId, @Nullable PersonId person, Instant at, UserId by, @About("person") @Nullable Text note)
            implements Later {}

    @In(Breaches.SECTION)
    record DisclosureMarked(EntityId breachId, boolean mayHaveTo, Text why) implements Later {}

    /// @param version of the history, as it names itself
    @In(Breaches.SECTION)
    record HistoryReleased(String version, Text note) implements BreachEvent {}

    /// @param complainant whose proceedings it is for: the one protected person who is named in it
    @In(Breaches.SECTION)
    record CopyTaken(EntityId copyId, String version, @Nullable PersonId complainant, Text why) implements BreachEvent {}

    @In(Breaches.SECTION)
    record CopyWithdrawn(EntityId copyId, Text why) implements BreachEvent {}
}
