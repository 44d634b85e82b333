package gwarchod.faults;

import gwarchod.faults.Findings.Kind;
import gwarchod.faults.Told.Fate;
import gwarchod.faults.Told.Seen;
import gwarchod.faults.Told.Sent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Whether a history keeps the promise, given what the case files hold in the end. Exact, because every mark is sent once: nothing has to be
/// guessed or searched for. Pure.
final class Checker {
    private final long staleMs;
    private final Findings findings = new Findings();

    private Checker(long staleMs) {
        this.staleMs = staleMs;
    }

    /// @param files of each case the marks it holds in the end, in the order of their commits
    /// @param staleMs how old what others did may be in a read
    static Findings check(List<? extends Told> history, Map<String, List<String>> files, long staleMs) {
        var checker = new Checker(staleMs);
        var ons = new HashSet<>(files.keySet());
        history.forEach(told -> ons.add(told.on()));
        var sent = all(history, Sent.class);
        var seen = all(history, Seen.class);
        for (String on : ons) {
            var file = files.getOrDefault(on, List.of());
            checker.file(on, file, sent.getOrDefault(on, List.of()));
            checker.reads(on, file, sent.getOrDefault(on, List.of()), seen.getOrDefault(on, List.of()));
        }
        return checker.findings;
    }

    private static <T extends Told> Map<String, List<T>> all(List<? extends Told> history, Class<T> type) {
        return history.stream().filter(type::isInstance).map(type::cast).collect(Collectors.groupingBy(Told::on));
    }

    /// Acknowledged: there, once. Refused or never sent: not there. Unknown: at the most once. What ended before another began comes before it.
    private void file(String on, List<String> file, List<Sent> sent) {
        var commands = new HashMap<String, Sent>();
        sent.forEach(command -> commands.put(command.mark(), command));
        var there = new HashSet<String>();
        Sent latest = null;
        for (String mark : file) {
            if (!there.add(mark)) {
                findings.add(Kind.DUPLICATED, mark + " in " + on);
                continue;
            }
            var command = commands.get(mark);
            if (command == null || command.fate() == Fate.REFUSED) {
                findings.add(Kind.FORGED, mark + " in " + on);
                continue;
            }
            if (latest != null && command.fate() == Fate.ACKNOWLEDGED && command.endedMs() < latest.beganMs()) {
                findings.add(Kind.OUT_OF_ORDER, mark + " was acknowledged before " + latest.mark() + " was sent, and comes after it in " + on);
            }
            latest = latest == null || command.beganMs() > latest.beganMs() ? command : latest;
        }
        sent.stream()
                .filter(command -> command.fate() == Fate.ACKNOWLEDGED && !there.contains(command.mark()))
                .forEach(command -> findings.add(Kind.LOST, command.mark() + " in " + on + ", acknowledged at " + command.endedMs() + " ms"));
    }

    private void reads(String on, List<String> file, List<Sent> sent, List<Seen> seen) {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < file.size(); i++) {
            places.putIfAbsent(file.get(i), i);
        }
        var acknowledged = sent.stream()
                .filter(command -> command.fate() == Fate.ACKNOWLEDGED && places.containsKey(command.mark()))
                .sorted(Comparator.comparingLong(Sent::endedMs))
                .toList();
        var bySession = new HashMap<String, List<Seen>>();
        for (Seen read : seen) {
            int length = read.marks().size();
            if (length > file.size() || !file.subList(0, length).equals(read.marks())) {
                findings.add(Kind.NO_PREFIX, at(read) + " of " + length + " marks, where " + on + " holds " + file.size());
                continue;
            }
            bySession.computeIfAbsent(read.client(), _ -> new ArrayList<>()).add(read);
            current(read, acknowledged, places);
        }
        bySession.values().forEach(this::monotonic);
    }

    /// One's own writes, however new; those of others, once they are old enough.
    private void current(Seen read, List<Sent> acknowledged, Map<String, Integer> places) {
        for (Sent command : acknowledged) {
            if (command.endedMs() > read.beganMs()) {
                return;
            }
            boolean missing = places.get(command.mark()) >= read.marks().size();
            if (missing && command.client().equals(read.client())) {
                findings.add(Kind.OWN_MISSING, at(read) + " lacks " + command.mark() + " of " + (read.beganMs() - command.endedMs()) + " ms before");
            } else if (missing && command.endedMs() + staleMs < read.beganMs()) {
                findings.add(Kind.STALE, at(read) + " lacks " + command.mark() + " of " + (read.beganMs() - command.endedMs()) + " ms before");
                return;
            }
        }
    }

    private void monotonic(List<Seen> session) {
        session.sort(Comparator.comparingLong(Seen::beganMs));
        for (int i = 1; i < session.size(); i++) {
            var before = session.get(i - 1);
            var after = session.get(i);
            if (before.endedMs() <= after.beganMs() && after.marks().size() < before.marks().size()) {
                findings.add(Kind.BACKWARDS, at(after) + " of " + after.marks().size() + " marks, after one of " + before.marks().size());
            }
        }
    }

    private static String at(Seen read) {
        return "the read of " + read.on() + " by " + read.client() + " at " + read.beganMs() + " ms";
    }
}
