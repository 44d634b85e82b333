package gwarchod.clinic.programme;

import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a session is planned and what was changed about it.
///
/// @param group it is a session of; none for one by itself
/// @param number in the group's run
/// @param makesUp when the session began that it makes up for
/// @param mayChange whether this viewer may move it, call it off or have it covered now
public record PlanView(
        SessionKind kind, SessionMode mode, @Nullable EntityId group, @Nullable Integer number, String module, List<Facilitator> facilitators,
        @Nullable Instant makesUp, List<Change> changes, boolean mayChange) {
    public PlanView {
        facilitators = List.copyOf(facilitators);
        changes = List.copyOf(changes);
    }

    /// Whether it was moved since it was first scheduled.
    public boolean moved() {
        return changes.stream().anyMatch(change -> change.wasAt() != null);
    }

    /// Who delivers it.
    ///
    /// @param instead of whom, for cover
    public record Facilitator(UserId user, String name, @Nullable String instead) {}

    /// What was changed, by whom and when; oldest first.
    ///
    /// @param why for the provider's own staff alone: it may say something about those who come
    /// @param wasAt when it was to begin before; none: it was called off
    public record Change(
            AskedBy askedBy, @Nullable String why, @Nullable Instant wasAt, @Nullable SessionMode wasMode, @Nullable String wasVenue,
            Instant at, String by) {}
}
