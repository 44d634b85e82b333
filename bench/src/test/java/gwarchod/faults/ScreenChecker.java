package gwarchod.faults;

import gwarchod.faults.Findings.Kind;
import gwarchod.faults.Told.Cleared;
import gwarchod.faults.Told.Fate;
import gwarchod.faults.Told.Raised;
import gwarchod.faults.Told.Shown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whether each open agenda showed every change once and took none back, and how late. Exact, because each item is put on once and taken off
/// once. Pure.
///
/// An item that was there for a moment only may never have been shown: a screen is told where things stand, not each step.
final class ScreenChecker {
    private final Findings findings;
    private final Map<String, Item> items = new HashMap<>();
    private final List<Late> late = new ArrayList<>();

    /// How late a change was on a screen.
    ///
    /// @param since when it was acknowledged
    record Late(long ms, String what, long since) {
        @Override
        public String toString() {
            return ms + " ms: " + what + ", acknowledged at " + since + " ms";
        }
    }

    /// The latest of what was acknowledged in that time; empty where nothing was.
    ///
    /// @param late the longest first
    static Optional<Late> longest(List<Late> late, long fromMs, long untilMs) {
        return late.stream().filter(one -> one.since() >= fromMs && one.since() < untilMs).findFirst();
    }

    /// An action as its case file holds it in the end.
    record Held(String mark, boolean done) {}

    /// An item on the agenda, and what put it there and took it off.
    private record Item(Raised raised, @Nullable Cleared cleared) {
        String mark() {
            return raised.mark();
        }

        boolean goes() {
            return cleared != null && cleared.fate() == Fate.ACKNOWLEDGED;
        }

        /// From when on it may be gone; never, where nobody took it off.
        long mayGoFrom() {
            return cleared == null || cleared.fate() == Fate.REFUSED ? Long.MAX_VALUE : cleared.beganMs();
        }
    }

    private ScreenChecker(Findings findings) {
        this.findings = findings;
    }

    /// Adds what is broken to `findings`; how long each acknowledged change took to be on each screen, the longest first.
    ///
    /// @param actions by their id
    /// @param watched the cases each screen shows
    static List<Late> check(List<? extends Told> history, Map<String, Held> actions, Map<String, Set<String>> watched, Findings findings) {
        var checker = new ScreenChecker(findings);
        checker.file(all(history, Raised.class), all(history, Cleared.class), actions);
        var shown = all(history, Shown.class);
        watched.forEach((screen, cases) -> checker.screen(screen, cases, shown.stream().filter(told -> told.client().equals(screen)).toList()));
        checker.late.sort(Comparator.comparingLong(Late::ms).reversed());
        return List.copyOf(checker.late);
    }

    private static <T extends Told> List<T> all(List<? extends Told> history, Class<T> type) {
        return history.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /// Each acknowledged action is there once, and done where that was acknowledged.
    private void file(List<Raised> raised, List<Cleared> cleared, Map<String, Held> actions) {
        var byMark = raised.stream().collect(Collectors.toMap(Raised::mark, one -> one));
        var clearing = cleared.stream().collect(Collectors.toMap(Cleared::mark, one -> one));
        var there = new HashSet<String>();
        actions.forEach((id, held) -> {
            var by = byMark.get(held.mark());
            if (by == null || by.fate() == Fate.REFUSED) {
                findings.add(Kind.FORGED, held.mark());
            } else if (!there.add(held.mark())) {
                findings.add(Kind.DUPLICATED, held.mark() + " in " + by.on());
            } else {
                var item = new Item(by, clearing.get(held.mark()));
                items.put(id, item);
                if (item.goes() && !held.done()) {
                    findings.add(Kind.LOST, "that " + held.mark() + " in " + by.on() + " is done");
                }
            }
        });
        raised.stream().filter(one -> one.fate() == Fate.ACKNOWLEDGED && !there.contains(one.mark()))
                .forEach(one -> findings.add(Kind.LOST, one.mark() + " in " + one.on() + ", acknowledged at " + one.endedMs() + " ms"));
    }

    private void screen(String screen, Set<String> cases, List<Shown> shown) {
        var came = new HashMap<String, Long>();
        var went = new HashMap<String, Long>();
        for (Shown change : shown) {
            if (change.again()) {
                findings.add(Kind.SHOWN_AGAIN, "a change told before, on " + screen + " at " + change.endedMs() + " ms");
            }
            change.came().forEach(id -> once(came, id, change, " came back on "));
            change.went().forEach(id -> once(went, id, change, " went again from "));
        }
        items.forEach((id, item) -> {
            if (cases.contains(item.raised().on())) {
                item(screen, item, came.get(id), went.get(id));
            }
        });
    }

    private void once(Map<String, Long> at, String id, Shown change, String what) {
        var item = items.get(id);
        if (item != null && at.putIfAbsent(id, change.endedMs()) != null) {
            findings.add(Kind.SHOWN_AGAIN, item.mark() + what + change.client() + " at " + change.endedMs() + " ms");
        }
    }

    private void item(String screen, Item item, @Nullable Long came, @Nullable Long went) {
        var name = item.mark() + " on " + screen;
        boolean acknowledged = item.raised().fate() == Fate.ACKNOWLEDGED;
        long mayGo = item.mayGoFrom();
        if (came == null && acknowledged && mayGo == Long.MAX_VALUE) {
            findings.add(Kind.NEVER_SHOWN, name + ", acknowledged at " + item.raised().endedMs() + " ms");
        }
        if (came != null && went == null && item.goes()) {
            findings.add(Kind.NEVER_SHOWN, name + ", done at " + mayGo + " ms and still there");
        }
        if (came != null && came < item.raised().beganMs()) {
            findings.add(Kind.FORGED, name + " before it was sent");
        }
        if (went != null && went < mayGo) {
            findings.add(Kind.NEVER_SHOWN, name + ", gone at " + went + " ms though it wasn't done");
        }
        if (acknowledged && (came != null || mayGo < Long.MAX_VALUE)) {
            late(item.raised().endedMs(), came != null ? came : mayGo, name);
        }
        if (item.goes() && went != null) {
            late(item.cleared().endedMs(), went, name + " (taken off)");
        }
    }

    private void late(long acknowledged, long shown, String what) {
        late.add(new Late(Math.max(0, shown - acknowledged), what, acknowledged));
    }
}
