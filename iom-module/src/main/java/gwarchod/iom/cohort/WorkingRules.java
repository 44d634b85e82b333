package gwarchod.iom.cohort;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Event;
import gwarchod.iom.cohort.CohortEvent.CohortSet;
import gwarchod.iom.cohort.CohortEvent.ContactMade;
import gwarchod.iom.cohort.CohortEvent.PathwaySet;
import gwarchod.iom.cohort.CohortEvent.Reviewed;
import gwarchod.iom.cohort.CohortEvent.SchemeEnded;
import gwarchod.iom.cohort.CohortEvent.SchemeStarted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What may be recorded of the work with somebody managed. What happened can always be recorded, in a cohort or not: only a review is of
/// somebody who is in one. Pure.
final class WorkingRules {
    /// Contacts, steps, schemes and reviews of one person at most, each.
    static final int LIST_MAX = 2_000;

    private WorkingRules() {}

    static Decision contact(CaseFile file, RecordIomContact command, Deciding with) {
        return Checks.at(with.now())
                .past("/at", command.at())
                .holds(Cohort.of(file).work().contacts().size() < LIST_MAX, "too-many", "/at", LIST_MAX)
                .then(() -> {
                    var note = command.note() == null ? Text.NONE : with.guard().apply(command.note());
                    return Decision.accept(new ContactMade(command.at(), command.kind(), command.seen(), note));
                });
    }

    static Decision pathway(CaseFile file, SetPathway command, Deciding with) {
        var work = Cohort.of(file).work();
        return Checks.at(with.now())
                .text("/what", command.what())
                .text("/goal", command.goal())
                .holds(work.pathways().size() < LIST_MAX, "too-many", "/what", LIST_MAX)
                .then(() -> {
                    var said = new SetPathway(command.pathway(), command.need(), with.guard().apply(command.what()),
                            with.guard().apply(command.goal()), command.progress());
                    return work.pathway(command.pathway()).filter(step -> step.says(said)).isPresent()
                            ? Decision.noChange()
                            : Decision.accept(new PathwaySet(said.pathway(), said.need(), said.what(), said.goal(), said.progress()));
                });
    }

    static Decision start(CaseFile file, StartScheme command, Deciding with) {
        return Checks.at(with.now())
                .line("/provider", command.provider())
                .date("/startsOn", command.startsOn())
                .date("/endsOn", command.endsOn())
                .order("/endsOn", command.startsOn(), command.endsOn())
                .text("/terms", command.terms())
                .holds(Cohort.of(file).work().schemes().size() < LIST_MAX, "too-many", "/provider", LIST_MAX)
                .then(() -> {
                    var id = new EntityId(with.ids().next());
                    return Decision.accept(List.of(new SchemeStarted(id, command.kind(), command.provider().strip(), command.startsOn(),
                            command.endsOn(), with.guard().apply(command.terms()))), Map.of("scheme", id.value()));
                });
    }

    static Decision end(CaseFile file, EndScheme command, Deciding with) {
        var known = Cohort.of(file).work().scheme(command.scheme());
        if (known.isEmpty()) {
            return Decision.invalid("scheme-unknown", "/scheme");
        }
        return Checks.at(with.now())
                .pastDate("/endedOn", command.endedOn())
                .order("/endedOn", known.get().startsOn(), command.endedOn())
                .then(() -> {
                    if (known.get().how() != null) {
                        return Decision.refuse("scheme-ended");
                    }
                    var note = command.note() == null ? Text.NONE : with.guard().apply(command.note());
                    return Decision.accept(new SchemeEnded(command.scheme(), command.endedOn(), command.how(), note));
                });
    }

    static Decision review(CaseFile file, ReviewManagement command, Deciding with) {
        return Checks.at(with.now())
                .pastDate("/heldOn", command.heldOn())
                .text("/summary", command.summary())
                .text("/control", command.control())
                .text("/change", command.change())
                .date("/nextOn", command.nextOn())
                .order("/nextOn", command.heldOn(), command.nextOn())
                .holds(Cohort.of(file).work().reviews().size() < LIST_MAX, "too-many", "/summary", LIST_MAX)
                .then(() -> reviewed(file, command, with));
    }

    /// A review recorded late leaves the rating of a later meeting as it is; and whoever is rated as out has no release ahead.
    private static Decision reviewed(CaseFile file, ReviewManagement command, Deciding with) {
        var now = Cohort.of(file).now();
        if (now.isEmpty()) {
            return Decision.refuse("not-in-cohort");
        }
        var summary = with.guard().apply(command.summary());
        var events = new ArrayList<Event>();
        events.add(new Reviewed(command.heldOn(), command.rag(), summary, with.guard().apply(command.control()),
                with.guard().apply(command.change()), command.nextOn()));
        var cohort = now.get().cohort();
        boolean latest = Cohort.of(file).work().review().filter(last -> command.heldOn().isBefore(last.heldOn())).isEmpty();
        if (latest && now.get().rag() != command.rag() && cohort != null) {
            events.add(new CohortSet(cohort, command.rag(), summary));
            events.addAll(CohortRules.custody(file, null));
        }
        return Decision.accept(events, Map.of());
    }
}
