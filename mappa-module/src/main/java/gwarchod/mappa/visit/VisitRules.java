package gwarchod.mappa.visit;

import static gwarchod.core.journal.Decision.accept;
import static gwarchod.core.journal.Decision.invalid;
import static gwarchod.core.journal.Decision.refuse;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Event;
import gwarchod.mappa.mosovo.Mosovo;
import gwarchod.mappa.mosovo.MosovoMode;
import gwarchod.mappa.visit.VisitEvent.Cancelled;
import gwarchod.mappa.visit.VisitEvent.IntervalSet;
import gwarchod.mappa.visit.VisitEvent.Made;
import gwarchod.mappa.visit.VisitEvent.Planned;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// What may be recorded of visits. Two officers go, or it stands why one went alone (practice, not verified).
final class VisitRules {
    private static final int INTERVAL_DAYS_MAX = 730;
    private static final int RECORDS_MAX = 1_000;

    private VisitRules() {}

    private static Decision managed(CaseFile file, Supplier<Decision> rule) {
        return Mosovo.of(file).isManaged() ? rule.get() : refuse("mosovo-not-managed");
    }

    static Decision setInterval(CaseFile file, SetInterval command, Deciding with) {
        return Checks.at(with.now())
                .holds(command.days() >= 1 && command.days() <= INTERVAL_DAYS_MAX, "visit-interval", "/days", INTERVAL_DAYS_MAX)
                .text("/why", command.why())
                .holds(Visits.of(file).intervals().size() < RECORDS_MAX, "too-many", "/days", RECORDS_MAX)
                .then(() -> managed(file, () -> accept(new IntervalSet(command.days(), with.guard().apply(command.why())))));
    }

    static Decision plan(CaseFile file, PlanVisit command, Deciding with) {
        return Checks.at(with.now())
                .time("/at", command.at())
                .holds(command.at().isAfter(with.now()), "visit-not-ahead", "/at")
                .holds(!command.officers().isEmpty() && apart(command.officers()), "visit-officers", "/officers")
                .atMost("/officers", command.officers())
                .holds(apart(command.purposes()), "visit-purposes", "/purposes")
                .holds(Visits.of(file).open().size() < Checks.LIST_MAX, "too-many", "/at", Checks.LIST_MAX)
                .then(() -> managed(file, () -> {
                    if (Mosovo.mode(file).filter(mode -> mode == MosovoMode.REACTIVE).isPresent()) {
                        return refuse("visit-managed-remotely");
                    }
                    var id = new EntityId(with.ids().next());
                    return accept(List.of(new Planned(id, command.at(), command.announced(), command.officers(), command.purposes(),
                            with.guardedOrNone(command.note()))), Map.of("visit", id.value()));
                }));
    }

    static Decision cancel(CaseFile file, CancelVisit command, Deciding with) {
        return Checks.at(with.now()).text("/why", command.why()).then(() -> Visits.of(file).planned(command.visit()).isEmpty()
                ? invalid("visit-unknown", "/visit")
                : accept(new Cancelled(command.visit(), with.guard().apply(command.why()))));
    }

    static Decision record(CaseFile file, RecordVisit command, Deciding with) {
        var alone = command.aloneBecause();
        return Checks.at(with.now())
                .past("/at", command.at())
                .holds(!command.officers().isEmpty() && apart(command.officers()), "visit-officers", "/officers")
                .atMost("/officers", command.officers())
                .holds(command.officers().size() > 1 || alone != null && !alone.isBlank(), "visit-alone", "/aloneBecause")
                .holds(!command.purposes().isEmpty() && apart(command.purposes()), "visit-purposes", "/purposes")
                .text("/found", command.found())
                .holds(Visits.of(file).made().size() < RECORDS_MAX, "too-many", "/at", RECORDS_MAX)
                .then(() -> managed(file, () -> {
                    if (command.planned() != null && Visits.of(file).planned(command.planned()).isEmpty()) {
                        return invalid("visit-unknown", "/planned");
                    }
                    return made(command, with);
                }));
    }

    private static Decision made(RecordVisit command, Deciding with) {
        var id = new EntityId(with.ids().next());
        var found = with.guard().apply(command.found());
        var events = new ArrayList<Event>();
        events.add(new Made(id, command.planned(), command.at(), command.announced(), command.officers(),
                command.officers().size() > 1 ? null : with.guarded(command.aloneBecause()), command.outcome(), command.purposes(), found,
                with.guardedOrNone(command.household()), with.guardedOrNone(command.devices()), with.guardedOrNone(command.children()),
                command.riskChanged(), command.assessAgain()));
        if (command.riskChanged()) {
            events.add(Mosovo.seenOnVisit(new EntityId(with.ids().next()), Days.of(command.at()), found));
        }
        return accept(events, Map.of("visit", id.value()));
    }

    private static boolean apart(List<?> all) {
        return new HashSet<>(all).size() == all.size();
    }
}
