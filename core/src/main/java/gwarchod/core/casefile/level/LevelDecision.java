package gwarchod.core.casefile.level;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.level.LevelEvent.LevelRecorded;
import gwarchod.core.casefile.level.LevelEvent.LevelScreened;
import gwarchod.core.casefile.level.LevelEvent.LevelSet;
import gwarchod.core.casefile.level.LevelEvent.MappaLeft;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One step in how a case came to its MAPPA category and level: who decided it, where, and why.
///
/// @param category the one they were in, where it ended management
/// @param level none: it ended management under MAPPA
/// @param on the day it began to hold
/// @param reviewDueOn none where it ended management
/// @param meeting that decided it; none: no meeting did
/// @param left why it ended; none where it didn't
/// @param elsewhere where it was settled, and what it is called there; none: here
public record LevelDecision(
        LevelSource source, int category, @Nullable Integer level, LocalDate on, @Nullable LocalDate reviewDueOn, Text rationale,
        @Nullable MeetingId meeting, @Nullable LeavingReason left, @Nullable Elsewhere elsewhere, UserId by, Instant recorded, CommitRef ref) {
    /// @param reference what it is called there
    public record Elsewhere(LevelOrigin origin, Text reference) {}

    static LevelDecision of(LevelSet said, Fact fact) {
        var meeting = meeting(said.meeting(), fact);
        return new LevelDecision(meeting == null ? LevelSource.UNSTATED : LevelSource.MEETING, said.category(), said.level(), said.since(),
                said.reviewDueOn(), said.rationale(), meeting, null, null, fact.actor().user(), fact.recorded(), fact.ref());
    }

    static LevelDecision of(LevelScreened said, Fact fact) {
        return new LevelDecision(LevelSource.SCREENING, said.category(), 1, said.since(), said.reviewDueOn(), said.rationale(), null, null,
                null, fact.actor().user(), fact.recorded(), fact.ref());
    }

    static LevelDecision of(LevelRecorded said, Fact fact) {
        return new LevelDecision(LevelSource.ELSEWHERE, said.category(), said.level(), said.since(), said.reviewDueOn(), said.note(), null,
                null, new Elsewhere(said.origin(), said.reference()), fact.actor().user(), fact.recorded(), fact.ref());
    }

    /// @param category the one they were in
    static LevelDecision of(MappaLeft said, int category, Fact fact) {
        var meeting = meeting(said.meeting(), fact);
        return new LevelDecision(meeting == null ? LevelSource.UNSTATED : LevelSource.MEETING, category, null, said.on(), null,
                said.rationale(), meeting, said.reason(), null, fact.actor().user(), fact.recorded(), fact.ref());
    }

    private static @Nullable MeetingId meeting(@Nullable MeetingId named, Fact fact) {
        return named == null ? fact.actor().meeting() : named;
    }

    /// Under what the person is managed since; empty where it ended.
    public Optional<MappaStanding> standing() {
        return level == null || reviewDueOn == null ? Optional.empty() : Optional.of(new MappaStanding(category, level, on, reviewDueOn));
    }

    boolean says(LevelSet said) {
        return isSame(said.category(), said.level()) && on.equals(said.since()) && said.reviewDueOn().equals(reviewDueOn)
                && rationale.equals(said.rationale()) && (said.meeting() == null || said.meeting().equals(meeting));
    }

    boolean says(LevelRecorded said) {
        return isSame(said.category(), said.level()) && on.equals(said.since()) && said.reviewDueOn().equals(reviewDueOn)
                && rationale.equals(said.note()) && new Elsewhere(said.origin(), said.reference()).equals(elsewhere);
    }

    boolean isSame(LevelDecision other) {
        return isSame(other.category, other.level);
    }

    private boolean isSame(int category, @Nullable Integer level) {
        return this.category == category && Objects.equals(this.level, level);
    }

    /// Whether it was settled here, so that what is said elsewhere doesn't change it.
    boolean isOurs() {
        return source == LevelSource.MEETING || source == LevelSource.SCREENING;
    }

    /// What can't be: category 3 exists only at level 2 or 3. Where it was settled elsewhere it is recorded as it was found.
    boolean isImpossible() {
        return level != null && category == MappaLevel.CATEGORY_OTHER_DANGEROUS && level == 1;
    }
}
