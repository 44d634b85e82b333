package gwarchod.core.casefile.safety;

import gwarchod.core.casefile.safety.SafetyEvent.AddressNoted;
import gwarchod.core.casefile.safety.SafetyEvent.AddressTold;
import gwarchod.core.casefile.safety.SafetyEvent.AdviceGiven;
import gwarchod.core.casefile.safety.SafetyEvent.HazardsAsked;
import gwarchod.core.casefile.safety.SafetyEvent.PlanMade;
import gwarchod.core.ids.PersonId;
import gwarchod.core.journal.CommitRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What is recorded about one person's safety.
///
/// @param plans every version kept, the oldest first; the last is the plan
/// @param advice the latest first, and so are the hazards
record Safety(
        PersonId person, List<SafetyPlan> plans, List<AdviceGiven> advice, List<HazardsAsked> hazards, @Nullable Address address) {
    /// Versions, advice and hazards held of one person; the timeline has them all.
    static final int KEPT_MAX = 20;

    /// @param told absent until they are told; not needed where the suspect doesn't know
    record Address(AddressNoted noted, CommitRef ref, Instant recorded, @Nullable AddressTold told) {
        boolean untold() {
            return noted.known() == AddressKnowledge.KNOWS && told == null;
        }
    }

    Safety {
        plans = List.copyOf(plans);
        advice = List.copyOf(advice);
        hazards = List.copyOf(hazards);
    }

    static Safety none(PersonId person) {
        return new Safety(person, List.of(), List.of(), List.of(), null);
    }

    Optional<SafetyPlan> plan() {
        return plans.isEmpty() ? Optional.empty() : Optional.of(plans.getLast());
    }

    Safety planned(PlanMade made, CommitRef ref) {
        var all = new ArrayList<>(plans);
        int version = plan().map(SafetyPlan::version).orElse(0) + 1;
        all.add(new SafetyPlan(version, made.measures(), made.owner(), made.madeOn(), made.reviewOn(), null, ref));
        return with(all.subList(Math.max(0, all.size() - KEPT_MAX), all.size()));
    }

    Safety plan(UnaryOperator<SafetyPlan> change) {
        if (plans.isEmpty()) {
            return this;
        }
        var all = new ArrayList<>(plans);
        all.add(change.apply(all.removeLast()));
        return with(all);
    }

    private Safety with(List<SafetyPlan> all) {
        return new Safety(person, all, advice, hazards, address);
    }

    Safety advised(AdviceGiven given) {
        return new Safety(person, plans, latest(advice, given, Comparator.comparing(AdviceGiven::givenOn)), hazards, address);
    }

    Safety asked(HazardsAsked asked) {
        return new Safety(person, plans, advice, latest(hazards, asked, Comparator.comparing(HazardsAsked::askedOn)), address);
    }

    /// What is known of it now, which is what was noted of the latest day, whenever it is entered; who was told that the suspect knows needn't
    /// be told again, unless it was thought otherwise between.
    Safety noted(AddressNoted noted, CommitRef ref, Instant recorded) {
        if (address != null && noted.notedOn().isBefore(address.noted().notedOn())) {
            return this;
        }
        boolean still = address != null && address.noted().known() == noted.known();
        return new Safety(person, plans, advice, hazards, new Address(noted, ref, recorded, still ? address.told() : null));
    }

    Safety told(AddressTold told) {
        return address == null ? this
                : new Safety(person, plans, advice, hazards, new Address(address.noted(), address.ref(), address.recorded(), told));
    }

    private static <T> List<T> latest(List<T> before, T one, Comparator<T> by) {
        var all = new ArrayList<>(before);
        all.addFirst(one);
        all.sort(by.reversed());
        return all.subList(0, Math.min(all.size(), KEPT_MAX));
    }
}
