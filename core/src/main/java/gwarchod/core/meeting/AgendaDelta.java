package gwarchod.core.meeting;

import gwarchod.core.ids.CaseId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What changed of an agenda. Remove, then replace or add, then put in order.
///
/// @param revision of the agenda after it
/// @param order every line's case, in order; only where the order changed
/// @param leftOff all that is listed of what was left off; only where that changed, with `leftOffTotal`
public record AgendaDelta(
        String revision, List<AgendaView.Line> upsert, List<CaseId> remove, @Nullable List<CaseId> order,
        @Nullable List<AgendaView.LeftOff> leftOff, @Nullable Integer leftOffTotal) {}
