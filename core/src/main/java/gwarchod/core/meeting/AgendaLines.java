package gwarchod.core.meeting;

import gwarchod.core.ids.CaseId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The lines of one agenda in order, and what changed since it was last asked. Replacing one case costs the logarithm of the lines.
/// Not for several threads at once.
final class AgendaLines {
    private final Map<CaseId, Standing> standings = new HashMap<>();
    private final TreeMap<Standing.Place, AgendaView.Line> lines = new TreeMap<>();
    private final TreeMap<Standing.LeftOffPlace, AgendaView.LeftOff> leftOff = new TreeMap<>();
    private final Map<CaseId, AgendaView.Line> upsert = new LinkedHashMap<>();
    private final Set<CaseId> remove = new LinkedHashSet<>();
    private boolean moved;
    private boolean leftOffChanged;
    private List<AgendaView.LeftOff> leftOffTold = List.of();
    private int leftOffTotalTold;

    /// A case stands so from now on.
    void put(CaseId id, Standing now) {
        var before = standings.getOrDefault(id, Standing.NONE);
        if (now.equals(before)) {
            return;
        }
        if (now.equals(Standing.NONE)) {
            standings.remove(id);
        } else {
            standings.put(id, now);
        }
        if (!now.leftOff().equals(before.leftOff())) {
            before.leftOff().forEach(placed -> leftOff.remove(placed.place()));
            now.leftOff().forEach(placed -> leftOff.put(placed.place(), placed.leftOff()));
            leftOffChanged = true;
        }
        if (!now.line().equals(before.line())) {
            replace(id, before.line(), now.line());
        }
    }

    private void replace(CaseId id, Optional<Standing.Placed> before, Optional<Standing.Placed> now) {
        before.ifPresent(placed -> lines.remove(placed.place()));
        if (now.isEmpty()) {
            upsert.remove(id);
            remove.add(id);
            return;
        }
        var place = now.get().place();
        if (before.isEmpty() || lines.lowerKey(before.get().place()) != lines.lowerKey(place)) {
            moved = true;
        }
        lines.put(place, now.get().line());
        remove.remove(id);
        if (before.isEmpty() || !before.get().line().equals(now.get().line()) || !before.get().stirs().equals(now.get().stirs())) {
            upsert.put(id, now.get().line());
        }
    }

    /// What changed since this or [#settle] was last called, under a new revision; null, taking no revision, when nothing did.
    @Nullable AgendaDelta changes(Supplier<String> revision) {
        var listed = leftOffChanged ? leftOff() : leftOffTold;
        boolean tellLeftOff = !listed.equals(leftOffTold) || leftOff.size() != leftOffTotalTold;
        var delta = upsert.isEmpty() && remove.isEmpty() && !moved && !tellLeftOff ? null : new AgendaDelta(
                revision.get(), List.copyOf(upsert.values()), List.copyOf(remove), moved ? order() : null,
                tellLeftOff ? listed : null, tellLeftOff ? leftOff.size() : null);
        settled(listed);
        return delta;
    }

    /// What stands now is known: changes count from here.
    void settle() {
        settled(leftOff());
    }

    private void settled(List<AgendaView.LeftOff> listed) {
        upsert.clear();
        remove.clear();
        moved = false;
        leftOffChanged = false;
        leftOffTold = listed;
        leftOffTotalTold = leftOff.size();
    }

    List<AgendaView.Line> lines() {
        return new ArrayList<>(lines.values());
    }

    List<AgendaView.LeftOff> leftOff() {
        return leftOff.values().stream().limit(AgendaView.LEFT_OFF_MAX).toList();
    }

    int leftOffTotal() {
        return leftOff.size();
    }

    private List<CaseId> order() {
        return lines.values().stream().map(AgendaView.Line::caseId).toList();
    }
}
