package gwarchod.core.casefile.safety;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.casefile.safety.SafetyEvent.AddressNoted;
import gwarchod.core.casefile.safety.SafetyEvent.AddressTold;
import gwarchod.core.casefile.safety.SafetyEvent.AdviceGiven;
import gwarchod.core.casefile.safety.SafetyEvent.HazardsAsked;
import gwarchod.core.casefile.safety.SafetyEvent.OwnerChanged;
import gwarchod.core.casefile.safety.SafetyEvent.PlanMade;
import gwarchod.core.casefile.safety.SafetyEvent.PlanReviewed;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Fact;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is recorded about the safety of each person at risk.
public record SafetyPlans(List<Safety> all) {
    public static final SafetyPlans NONE = new SafetyPlans(List.of());

    public static final Discipline<SafetyPlans> DISCIPLINE = new SafetyDiscipline();

    public static final Section<SafetyView.Summary, SafetyView> PLANS = new Section<>(
            "safety.plans", "safetyPlans", Basis.VICTIM_WISH, SafetyView.Summary.class, SafetyView.class, SafetyView::summary);

    static final SectionView<SafetyView.Summary, SafetyView> PLANS_VIEW = new SectionView<>(PLANS, SafetyView::of);

    public SafetyPlans {
        all = List.copyOf(all);
    }

    public static SafetyPlans of(CaseFile file) {
        return file.state(DISCIPLINE);
    }

    /// Whether a plan was ever made with this person.
    public boolean planned(PersonId person) {
        return with(person).plan().isPresent();
    }

    Safety with(PersonId person) {
        return all.stream().filter(one -> one.person().equals(person)).findFirst().orElseGet(() -> Safety.none(person));
    }

    Optional<UserId> owner(PersonId person) {
        return with(person).plan().map(SafetyPlan::owner);
    }

    static SafetyPlans evolve(SafetyPlans state, SafetyEvent event, Fact fact) {
        var now = state.with(event.person());
        return state.put(switch (event) {
            case PlanMade made -> now.planned(made, fact.ref());
            case PlanReviewed(_, var on, var next, _) -> now.plan(plan -> plan.reviewed(on, next, fact.ref()));
            case AdviceGiven given -> now.advised(given);
            case HazardsAsked asked -> now.asked(asked);
            case AddressNoted noted -> now.noted(noted, fact.ref(), fact.recorded());
            case AddressTold told -> now.told(told);
            case OwnerChanged(var person, var owner, var before, _) ->
                state.owner(person).filter(before::equals).isPresent() ? now.plan(plan -> plan.ownedBy(owner)) : now;
        });
    }

    private SafetyPlans put(Safety one) {
        var next = new ArrayList<>(all);
        next.removeIf(before -> before.person().equals(one.person()));
        next.add(one);
        return new SafetyPlans(next);
    }
}
