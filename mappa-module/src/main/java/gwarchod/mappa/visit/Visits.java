package gwarchod.mappa.visit;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Fact;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import gwarchod.core.words.Words;
import gwarchod.mappa.mosovo.Mosovo;
import gwarchod.mappa.mosovo.MosovoMode;
import gwarchod.mappa.visit.VisitEvent.Cancelled;
import gwarchod.mappa.visit.VisitEvent.IntervalSet;
import gwarchod.mappa.visit.VisitEvent.Made;
import gwarchod.mappa.visit.VisitEvent.Planned;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The visits to one person, in the order recorded.
///
/// @param open what is planned and was neither made nor cancelled
public record Visits(List<Said<IntervalSet>> intervals, List<Said<Planned>> open, List<Said<Made>> made, List<Said<Cancelled>> cancelled) {
    public static final String SECTION_ID = "mosovo.visits";

    static final Visits NONE = new Visits(List.of(), List.of(), List.of(), List.of());

    public static final Section<VisitsView.Summary, VisitsView> SECTION = new Section<>(
            SECTION_ID, "visits", Basis.LAW_ENFORCEMENT, VisitsView.Summary.class, VisitsView.class, VisitsView::summary);

    public static final Discipline<Visits> DISCIPLINE = new VisitDiscipline();

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    public Visits {
        intervals = List.copyOf(intervals);
        open = List.copyOf(open);
        made = List.copyOf(made);
        cancelled = List.copyOf(cancelled);
    }

    /// What was said, when it was recorded and by whom.
    record Said<E>(E said, Instant at, UserId by) {}

    public static Visits of(CaseFile file) {
        return file.state(DISCIPLINE);
    }

    Optional<Said<Planned>> planned(EntityId visit) {
        return open.stream().filter(one -> one.said().visit().equals(visit)).findFirst();
    }

    /// How often they are visited by a decision of its own, made since they are managed.
    Optional<IntervalSet> interval(Mosovo managed) {
        return intervals.reversed().stream().filter(one -> managed.begun().filter(from -> !one.at().isBefore(from)).isPresent())
                .map(Said::said).findFirst();
    }

    /// The last day since `from` on which the person was visited.
    Optional<LocalDate> lastSince(LocalDate from) {
        return made.stream().map(Said::said).filter(one -> one.outcome().counts()).map(one -> Days.of(one.at()))
                .filter(day -> !day.isBefore(from)).max(LocalDate::compareTo);
    }

    /// The last day on which a visit called for a new assessment.
    Optional<LocalDate> assessAgain() {
        return made.stream().map(Said::said).filter(Made::assessAgain).map(one -> Days.of(one.at())).max(LocalDate::compareTo);
    }

    /// Whether the last visits could be expected: all on weekdays by day (APP asks that days and times vary, evenings among them).
    boolean isPattern(int visits) {
        var last = made.stream().map(one -> one.said().at()).sorted(Comparator.reverseOrder()).limit(visits).toList();
        return last.size() == visits && last.stream().allMatch(Visits::isByDay);
    }

    /// The same by the area's number, of somebody who is visited.
    static boolean isPattern(CaseFile file, LocalDate today) {
        return Mosovo.mode(file).filter(mode -> mode != MosovoMode.REACTIVE).isPresent()
                && of(file).isPattern(VisitSettings.number(file, VisitSettings.PATTERN, today));
    }

    private static boolean isByDay(Instant at) {
        var here = at.atZone(Words.ZONE);
        return here.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
                && !here.toLocalTime().isBefore(MORNING) && here.toLocalTime().isBefore(EVENING);
    }

    Visits evolve(VisitEvent event, Fact fact) {
        return switch (event) {
            case IntervalSet said -> new Visits(and(intervals, said, fact), open, made, cancelled);
            case Planned said -> new Visits(intervals, and(open, said, fact), made, cancelled);
            case Cancelled said -> new Visits(intervals, without(said.visit()), made, and(cancelled, said, fact));
            case Made said -> new Visits(intervals, without(said.planned()), and(made, said, fact), cancelled);
        };
    }

    private List<Said<Planned>> without(@Nullable EntityId visit) {
        return open.stream().filter(one -> !one.said().visit().equals(visit)).toList();
    }

    private static <E> List<Said<E>> and(List<Said<E>> all, E said, Fact fact) {
        var more = new ArrayList<>(all);
        more.add(new Said<>(said, fact.recorded(), fact.actor().user()));
        return more;
    }
}
