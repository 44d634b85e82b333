package gwarchod.core.casefile.breach;

import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.breach.Breach.Said;
import gwarchod.core.casefile.breach.BreachEvent.CopyTaken;
import gwarchod.core.casefile.breach.BreachEvent.CopyWithdrawn;
import gwarchod.core.casefile.breach.BreachEvent.HistoryReleased;
import gwarchod.core.ids.EntityId;
import gwarchod.core.setting.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A copy of the court-ready history that somebody took.
///
/// @param withdrawn that nobody needs it any more; absent: somebody does
record HistoryCopy(Said<CopyTaken> taken, @Nullable Said<CopyWithdrawn> withdrawn) {
    EntityId id() {
        return taken.event().copyId();
    }

    /// A copy shows the history as it stands: what releases it is the release of the version it was taken of, or of any later one since.
    CopyState state(List<Said<HistoryReleased>> releases) {
        if (withdrawn != null) {
            return CopyState.WITHDRAWN;
        }
        boolean released = releases.stream()
                .anyMatch(one -> one.event().version().equals(taken.event().version()) || one.ref().number() > taken.ref().number());
        return released ? CopyState.RELEASED : CopyState.WAITING;
    }

    /// By when it is to be released, as the settings of the day on which it was taken have it.
    Instant releaseBy(Settings settings) {
        return taken.at().plus(Duration.ofHours(settings.at("breach-history.release-hours", Days.of(taken.at())).number()));
    }
}
