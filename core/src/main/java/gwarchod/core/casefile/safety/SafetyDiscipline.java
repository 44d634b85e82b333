package gwarchod.core.casefile.safety;

import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.DutyKind;
import gwarchod.core.casefile.Item;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.safety.SafetyEvent.AddressNoted;
import gwarchod.core.casefile.safety.SafetyEvent.AddressTold;
import gwarchod.core.casefile.safety.SafetyEvent.AdviceGiven;
import gwarchod.core.casefile.safety.SafetyEvent.HazardsAsked;
import gwarchod.core.casefile.safety.SafetyEvent.OwnerChanged;
import gwarchod.core.casefile.safety.SafetyEvent.PlanMade;
import gwarchod.core.casefile.safety.SafetyEvent.PlanReviewed;
import gwarchod.core.ids.PersonId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import java.util.List;
import java.util.Optional;

/// What safety plans bring to the case file.
final class SafetyDiscipline implements Discipline<SafetyPlans> {
    @Override
    public String name() {
        return "safety";
    }

    @Override
    public List<EventType<?>> events() {
        return List.of(
                new EventType<>("safety.plan-made.1", PlanMade.class),
                new EventType<>("safety.plan-reviewed.1", PlanReviewed.class),
                new EventType<>("safety.advice-given.1", AdviceGiven.class),
                new EventType<>("safety.hazards-asked.1", HazardsAsked.class),
                new EventType<>("safety.address-noted.1", AddressNoted.class),
                new EventType<>("safety.address-told.1", AddressTold.class),
                new EventType<>("safety.owner-changed.1", OwnerChanged.class));
    }

    @Override
    public SafetyPlans empty() {
        return SafetyPlans.NONE;
    }

    @Override
    public SafetyPlans evolve(SafetyPlans state, Fact fact) {
        return SafetyPlans.evolve(state, (SafetyEvent) fact.event(), fact);
    }

    /// Everything about one person's safety is one item: a plan shared without the advice given on it would mislead.
    @Override
    public Optional<Item> item(Event event) {
        return event instanceof OwnerChanged changed && changed.known()
                ? Optional.empty()
                : Optional.of(item(((SafetyEvent) event).person()));
    }

    private static Item item(PersonId person) {
        return Item.of(SafetyPlans.PLANS.id(), person.value()).restingOn(People.item(person));
    }

    /// Who owns a plan is said to all who know that somebody does.
    @Override
    public boolean isSaidToOthers(Event event) {
        return event instanceof OwnerChanged changed && changed.known();
    }

    @Override
    public List<CommandType<?>> commands() {
        var section = SafetyPlans.PLANS.id();
        return List.of(
                CommandType.of("safety.make-plan", MakeSafetyPlan.class, section, SafetyRules::make),
                CommandType.of("safety.review-plan", ReviewSafetyPlan.class, section, SafetyRules::review),
                CommandType.of("safety.give-advice", GiveAdvice.class, section, SafetyRules::advise),
                CommandType.of("safety.ask-hazards", AskHazards.class, section, SafetyRules::ask),
                CommandType.of("safety.note-address", NoteAddressKnown.class, section, SafetyRules::note),
                CommandType.of("safety.tell-address", TellAddressKnown.class, section, SafetyRules::tell),
                CommandType.of("safety.hand-over", HandOverSafetyPlan.class, section, (file, command, _) -> SafetyRules.handOver(file, command)));
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(SafetyPlans.PLANS_VIEW);
    }

    @Override
    public void describe(CaseFile file, CardWriter card) {
        for (Safety safety : SafetyPlans.of(file).all()) {
            safety.plan().map(SafetyPlan::owner).ifPresent(owner ->
                    card.duty(DutyKind.SAFETY_PLAN, SafetyPlans.PLANS.id(), owner, safety.person().value()));
        }
    }

    @Override
    public List<AgendaRule> agendaRules() {
        return List.of(SafetyAgenda.MISSING, SafetyAgenda.REVIEW_DUE, SafetyAgenda.NOT_TOLD);
    }
}
