package gwarchod.core.casefile.breach;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An order, a notice, bail or a licence was broken, here or elsewhere, now or in an earlier relationship.
///
/// @param orderId which order of this case; absent for what isn't recorded here
/// @param condition which condition, in words
/// @param kind a condition broken, where nothing is said
/// @param occurredTo the end, of what went on for a while
/// @param conditions of that order, by their ids
/// @param crimeReference under which a crime of it is recorded
/// @param type the code of what was broken, where it isn't recorded here: a type of order, or `licence`
/// @param force whose that is: another force, a court, a prison
/// @param reference its number there
/// @param earlier whether that comes from an earlier relationship
public record RecordBreach(
        @Nullable EntityId orderId,
        Instant occurredAt,
        Text what,
        @Nullable Text condition,
        @Nullable BreachKind kind,
        @Nullable Instant occurredTo,
        @Nullable BreachChannel channel,
        @Nullable BreachReporter reportedBy,
        @Nullable Instant reportedAt,
        @Nullable Text crimeReference,
        List<EntityId> conditions,
        @Nullable String type,
        @Nullable Text force,
        @Nullable Text reference,
        @Nullable Boolean earlier)
        implements CaseCommand {
    public RecordBreach {
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
    }

    /// No more than that it happened.
    public RecordBreach(@Nullable EntityId orderId, Instant occurredAt, Text what, @Nullable Text condition) {
        this(orderId, occurredAt, what, condition, null, null, null, null, null, null, List.of(), null, null, null, null);
    }

    /// Whether it says what was broken elsewhere.
    boolean saysOther() {
        return type != null || force != null || reference != null || earlier != null;
    }
}
