package gwarchod.mappa.plan;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.level.LevelDecision;
import gwarchod.core.casefile.level.MappaLevel;
import gwarchod.core.casefile.plan.Plan;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Event;
import gwarchod.mappa.plan.MappaPlanEvent.ConditionWatched;
import gwarchod.mappa.plan.MappaPlanEvent.LicenceCondition;
import gwarchod.mappa.plan.MappaPlanEvent.LicenceRecorded;
import gwarchod.mappa.plan.MappaPlanEvent.LightReviewed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What may be recorded in the MAPPA layer of a plan. Pure.
final class MappaPlanRules {
    private MappaPlanRules() {}

    /// Somebody stays at level 1 only while the plan holds and nothing stands in the way of what agencies agreed (MAPPA guidance, chapter 7).
    static Decision review(CaseFile file, ReviewLight command, Deciding with) {
        boolean stays = command.step() == LightStep.STAY_AT_LEVEL_ONE;
        return Checks.at(with.now())
                .pastDate("/reviewedOn", command.reviewedOn())
                .date("/nextOn", command.nextOn())
                .order("/nextOn", command.reviewedOn(), command.nextOn())
                .atMost("/involved", command.involved())
                .holds(!command.involved().isEmpty() || says(command.others()), "text-required", "/others")
                .text("/why", command.why())
                .then(() -> {
                    var held = MappaLevel.standing(file).filter(one -> one.level() == 1);
                    if (held.isEmpty()) {
                        return Decision.refuse("not-at-level-one");
                    }
                    if (stays && (!command.robust() || command.barriers())) {
                        return Decision.refuse("level-one-not-enough");
                    }
                    return reviewed(file, held.get().category(), command, with);
                });
    }

    /// Recorded with it: that the level holds until the next review, for the reason it did, and that the plan was reviewed. Why is for whoever
    /// reads this layer: more people read the level and the plan.
    private static Decision reviewed(CaseFile file, int category, ReviewLight command, Deciding with) {
        var on = command.reviewedOn();
        var next = command.nextOn() != null ? command.nextOn() : on.plusDays(file.settings().at(MappaPlan.LIGHT_DAYS, on).number());
        var why = with.guard().apply(command.why());
        var others = with.guarded(command.others());
        var changed = command.changed().stream().sorted().toList();
        var before = MappaPlan.of(file).reviews();
        if (!before.isEmpty() && before.getLast().said().equals(new LightReviewed(before.getLast().said().review(), on, next, command.robust(),
                command.barriers(), changed, command.involved(), others, command.step(), why))) {
            return Decision.noChange();
        }
        var review = new EntityId(with.ids().next());
        var reason = MappaLevel.lastDecision(file).map(LevelDecision::rationale).orElse(Text.NONE);
        var events = new ArrayList<Event>();
        events.add(new LightReviewed(review, on, next, command.robust(), command.barriers(), changed, command.involved(), others,
                command.step(), why));
        events.add(MappaLevel.screened(review, category, on, next, reason));
        if (Plan.of(file).isBegun()) {
            events.add(Plan.reviewed(on, next, null));
        }
        return Decision.accept(List.copyOf(events), Map.of("lightReview", review.value()));
    }

    private static boolean says(@Nullable Text text) {
        return text != null && !text.isBlank();
    }

    /// A condition that reads as it did keeps its id, and so what watches it. The outcome names the last one.
    static Decision licence(CaseFile file, RecordLicence command, Deciding with) {
        var checks = Checks.at(with.now()).atMost("/conditions", command.conditions()).date("/until", command.until());
        for (int i = 0; i < command.conditions().size(); i++) {
            checks.text("/conditions/" + i, command.conditions().get(i));
        }
        return checks.then(() -> {
            var before = MappaPlan.of(file).licence().map(MappaPlan.Licence::said);
            var known = new ArrayList<>(before.map(LicenceRecorded::conditions).orElse(List.of()));
            var conditions = command.conditions().stream().map(with.guard()).map(what -> {
                var same = known.stream().filter(one -> one.what().equals(what)).findFirst();
                same.ifPresent(known::remove);
                return same.orElseGet(() -> new LicenceCondition(new EntityId(with.ids().next()), what));
            }).toList();
            var said = new LicenceRecorded(conditions, conditions.isEmpty() ? null : command.until());
            return before.filter(said::equals).isPresent() ? Decision.noChange() : Decision.accept(List.of(said), conditions.isEmpty() ? Map.of()
                    : Map.of("licenceCondition", conditions.getLast().condition().value()));
        });
    }

    static Decision watch(CaseFile file, WatchCondition command, Deciding with) {
        var plan = MappaPlan.of(file);
        boolean known = plan.licence().stream().flatMap(one -> one.said().conditions().stream())
                .anyMatch(one -> one.condition().equals(command.condition()));
        return Checks.at(with.now())
                .holds(known, "licence-condition-unknown", "/condition")
                .holds(Plan.of(file).status(command.measure()).isPresent(), "measure-unknown", "/measure")
                .then(() -> !Plan.of(file).isInForce(command.measure()) ? Decision.refuse("measure-ended")
                        : command.measure().equals(plan.watched().get(command.condition())) ? Decision.noChange()
                        : Decision.accept(new ConditionWatched(command.condition(), command.measure())));
    }
}
