package gwarchod.mappa.performance;

import gwarchod.core.casefile.action.Actions;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.json.Json;
import gwarchod.core.setting.Settings;
import gwarchod.mappa.panel.PanelEnd;
import gwarchod.mappa.performance.PerformanceFacts.Came;
import gwarchod.mappa.performance.PerformanceFacts.Met;
import gwarchod.mappa.performance.PerformanceFacts.Turn;
import gwarchod.mappa.performance.PerformanceView.Attendance;
import gwarchod.mappa.performance.PerformanceView.Count;
import gwarchod.mappa.performance.PerformanceView.Line;
import gwarchod.mappa.performance.PerformanceView.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Counts the cases somebody may know of, in a period. What counts is what was due in it, or took place; "in time" is on the last day or before.
/// None of the measures is the national list (MAPPA guidance 31.21 could not be read): they are ours, and their targets settings. Pure.
final class PerformanceTally {
    private static final List<Integer> LEVELS = List.of(2, 3);

    private final List<PerformanceFacts> cases;
    private final LocalDate from;
    private final LocalDate to;
    private final LocalDate today;
    private final Settings settings;
    private final Few few;
    private final List<Met> met;

    PerformanceTally(List<PerformanceFacts> cases, LocalDate from, LocalDate to, LocalDate today, Settings settings, Few few) {
        this.cases = List.copyOf(cases);
        this.from = from;
        this.to = to;
        this.today = today;
        this.settings = settings;
        this.few = few;
        this.met = cases.stream().flatMap(one -> one.met().stream()).filter(one -> isIn(one.on())).toList();
    }

    private boolean isIn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    List<Count> meetings() {
        return Stream.of(PanelEnd.values())
                .map(end -> new Count(counted(end), few.told((int) met.stream().filter(one -> one.end() == end).count()))).toList();
    }

    private static Counted counted(PanelEnd end) {
        return switch (end) {
            case HELD -> Counted.HELD;
            case ADJOURNED -> Counted.ADJOURNED;
            case INQUORATE -> Counted.INQUORATE;
            case DEFERRED -> Counted.DEFERRED;
        };
    }

    List<Line> measures() {
        var lines = new ArrayList<Line>();
        var timed = met.stream().filter(one -> one.held() && one.dueBy() != null).toList();
        both(lines, Measure.FIRST_MEETING, timed.stream().filter(Met::first).toList(), PerformanceTally::inTime);
        both(lines, Measure.REVIEW, timed.stream().filter(one -> !one.first()).toList(), PerformanceTally::inTime);
        both(lines, Measure.MINUTES, cases.stream().flatMap(one -> one.met().stream()).filter(this::minutesWereDue).toList(), PerformanceTally::minutesInTime);
        var spoken = met.stream().filter(one -> one.end() == PanelEnd.HELD || one.end() == PanelEnd.ADJOURNED).toList();
        both(lines, Measure.DISCLOSURE, spoken, Met::disclosure);
        both(lines, Measure.PLAN, spoken, Met::plan);
        var actions = cases.stream().flatMap(one -> one.actions().stream())
                .filter(one -> !one.calledOff() && isIn(one.dueOn()) && (one.doneOn() != null || one.dueOn().isBefore(today))).toList();
        lines.add(new Line(Measure.ACTIONS, null, few.told((int) actions.stream().filter(PerformanceTally::doneInTime).count(), actions.size()),
                target(Measure.ACTIONS)));
        return lines;
    }

    /// Both levels together, and each where that tells nobody what the other must be.
    private void both(List<Line> lines, Measure measure, List<Met> all, Predicate<Met> good) {
        var target = target(measure);
        var each = LEVELS.stream().map(level -> line(measure, level, all.stream().filter(one -> one.level() == level).toList(), good, target)).toList();
        lines.add(line(measure, null, all, good, target));
        if (each.stream().allMatch(one -> one.share().done() != null)) {
            lines.addAll(each);
        }
    }

    private Line line(Measure measure, @Nullable Integer level, List<Met> all, Predicate<Met> good, Target target) {
        return new Line(measure, level, few.told((int) all.stream().filter(good).count(), all.size()), target);
    }

    private Target target(Measure measure) {
        return target(Json.kebab(measure));
    }

    Target target(String of) {
        var setting = settings.at("performance.target-" + of + ".percent", today);
        return new Target(setting.number(), setting.verified());
    }

    private static boolean inTime(Met one) {
        return !one.on().isAfter(Objects.requireNonNull(one.dueBy()));
    }

    /// Those whose last day was in the period and is over, or that went out in it before.
    private boolean minutesWereDue(Met one) {
        return one.minutesBy() != null && isIn(one.minutesBy()) && (one.minutesOn() != null || one.minutesBy().isBefore(today));
    }

    private static boolean minutesInTime(Met one) {
        return one.minutesOn() != null && !one.minutesOn().isAfter(Objects.requireNonNull(one.minutesBy()));
    }

    private static boolean doneInTime(Actions.Timed one) {
        return one.doneOn() != null && !one.doneOn().isAfter(one.dueOn());
    }

    /// @param names what agencies are called
    List<Attendance> attendance(Function<AgencyId, String> names) {
        var began = met.stream().filter(Met::began).toList();
        return began.stream().flatMap(one -> one.agencies().stream()).map(Came::agency).distinct()
                .flatMap(agency -> LEVELS.stream().flatMap(level -> attendance(agency, level, began, names).stream()))
                .sorted(Comparator.comparing(Attendance::agency).thenComparing(Attendance::level)).toList();
    }

    private List<Attendance> attendance(AgencyId agency, int level, List<Met> began, Function<AgencyId, String> names) {
        var turns = began.stream().filter(one -> one.level() == level).flatMap(one -> one.agencies().stream())
                .filter(one -> one.agency().equals(agency)).map(Came::turn).toList();
        int there = (int) turns.stream().filter(one -> one == Turn.THERE).count();
        int covered = (int) turns.stream().filter(one -> one != Turn.AWAY).count();
        return turns.isEmpty() ? List.of() : List.of(new Attendance(names.apply(agency), level, few.told(there, turns.size()),
                few.told(covered, turns.size())));
    }

    /// Meetings that should have been by now, and actions nobody finished.
    List<Count> now() {
        int meetings = (int) cases.stream().filter(one -> one.next() != null && one.next().isBefore(today)).count();
        int actions = (int) cases.stream().flatMap(one -> one.actions().stream())
                .filter(one -> one.doneOn() == null && !one.calledOff() && one.dueOn().isBefore(today)).count();
        return List.of(new Count(Counted.OVERDUE_MEETINGS, few.told(meetings)), new Count(Counted.OVERDUE_ACTIONS, few.told(actions)));
    }
}
