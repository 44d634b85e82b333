package gwarchod.core.casefile.level;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.level.LevelEvent.LevelSet;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One step in how a case came to its MAPPA category and level: who decided it, where, and why.
///
/// @param level none: it ended management under MAPPA
/// @param on the day it began to hold
/// @param reviewDueOn none where it ended management
/// @param meeting that decided it; none: no meeting did
public record LevelDecision(
        LevelSource source, int category, @Nullable Integer level, LocalDate on, @Nullable LocalDate reviewDueOn, Text rationale,
        @Nullable MeetingId meeting, UserId by, Instant recorded, CommitRef ref) {
    /// Under what the person is managed since; empty where it ended.
    public Optional<MappaStanding> standing() {
        return level == null || reviewDueOn == null ? Optional.empty() : Optional.of(new MappaStanding(category, level, on, reviewDueOn));
    }

    boolean says(LevelSet said) {
        return category == said.category() && Objects.equals(level, said.level()) && on.equals(said.since())
                && said.reviewDueOn().equals(reviewDueOn) && rationale.equals(said.rationale()) && (said.meeting() == null || said.meeting().equals(meeting));
    }

    boolean isSame(LevelDecision other) {
        return category == other.category && Objects.equals(level, other.level);
    }
}
