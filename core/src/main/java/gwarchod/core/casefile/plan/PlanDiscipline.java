package gwarchod.core.casefile.plan;

import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.DutyKind;
import gwarchod.core.casefile.Item;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import gwarchod.core.json.Json;
import java.util.List;
import java.util.Optional;

/// The plan as a discipline of the case file.
final class PlanDiscipline implements Discipline<Plan> {
    @Override
    public String name() {
        return "plan";
    }

    @Override
    public List<EventType<?>> events() {
        return PlanEvent.TYPES;
    }

    @Override
    public Plan empty() {
        return Plan.NONE;
    }

    @Override
    public Plan evolve(Plan state, Fact fact) {
        return state.evolve((PlanEvent) fact.event(), fact);
    }

    /// A review is of the plan as a whole.
    @Override
    public Optional<Item> item(Event event) {
        return switch ((PlanEvent) event) {
            case PlanEvent.MeasureAdded added -> Optional.of(Item.of(Plan.SECTION, added.measureId().value()));
            case PlanEvent.MeasureProgressed progressed -> Optional.of(Item.of(Plan.SECTION, progressed.measureId().value()));
            case PlanEvent.Reviewed _ -> Optional.of(Item.of(Plan.SECTION, "reviews"));
            case PlanEvent.LeftEmpty left -> Optional.of(Item.of(Plan.SECTION, "heading-" + Json.kebab(left.pillar())));
            case PlanEvent.SignedOff _ -> Optional.of(Item.of(Plan.SECTION, "sign-off"));
            case PlanEvent.HandedOver _ -> Optional.empty();
        };
    }

    /// Whose it is now, everybody has to know.
    @Override
    public boolean isSaidToOthers(Event event) {
        return event instanceof PlanEvent.HandedOver;
    }

    @Override
    public List<CommandType<?>> commands() {
        return List.of(
                CommandType.of("plan.add-measure", AddMeasure.class, Plan.SECTION, (_, command, with) -> Plan.add(command, with)),
                CommandType.of("plan.progress-measure", ProgressMeasure.class, Plan.SECTION, Plan::progress),
                CommandType.of("plan.review", ReviewPlan.class, Plan.SECTION, Plan::review),
                CommandType.of("plan.leave-empty", LeaveEmpty.class, Plan.SECTION, Plan::leaveEmpty),
                CommandType.of("plan.sign-off", SignOffPlan.class, Plan.SECTION, Plan::signOff),
                CommandType.of("plan.hand-over", HandOverMeasure.class, Plan.SECTION, Plan::handOver));
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(new SectionView<>(PlanShown.SECTION, PlanShown::of));
    }

    @Override
    public void describe(CaseFile file, CardWriter card) {
        file.state(Plan.DISCIPLINE).measures().stream().filter(measure -> !measure.status().ended()).forEach(measure -> {
            var owner = measure.owner();
            if (owner != null) {
                card.duty(DutyKind.MEASURE, Plan.SECTION, owner, measure.id().value());
            }
        });
    }

    @Override
    public List<AgendaRule> agendaRules() {
        return List.of(PlanReviewDue.RULE, MeasureWithoutProgress.RULE);
    }
}
