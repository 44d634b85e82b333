package gwarchod.core.casefile.action;

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
import java.util.List;
import java.util.Optional;

/// Actions as a discipline of the case file.
final class ActionDiscipline implements Discipline<Actions> {
    @Override
    public String name() {
        return "action";
    }

    @Override
    public List<EventType<?>> events() {
        return ActionEvent.TYPES;
    }

    @Override
    public Actions empty() {
        return Actions.NONE;
    }

    @Override
    public Actions evolve(Actions state, Fact fact) {
        return state.evolve((ActionEvent) fact.event(), fact);
    }

    @Override
    public Optional<Item> item(Event event) {
        return switch ((ActionEvent) event) {
            case ActionEvent.Given given -> Optional.of(Item.of(Actions.SECTION, given.actionId().value()));
            case ActionEvent.Completed completed -> Optional.of(Item.of(Actions.SECTION, completed.actionId().value()));
            case ActionEvent.HandedOver _ -> Optional.empty();
        };
    }

    /// Whose it is now, everybody has to know.
    @Override
    public boolean isSaidToOthers(Event event) {
        return event instanceof ActionEvent.HandedOver;
    }

    @Override
    public List<CommandType<?>> commands() {
        return List.of(
                CommandType.of("action.give", GiveAction.class, Actions.SECTION, (_, command, with) -> Actions.give(command, with)),
                CommandType.of("action.complete", CompleteAction.class, Actions.SECTION, Actions::complete),
                CommandType.of("action.hand-over", HandOverAction.class, Actions.SECTION, Actions::handOver));
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(new SectionView<>(ActionList.SECTION, ActionList::of));
    }

    @Override
    public void describe(CaseFile file, CardWriter card) {
        file.state(Actions.DISCIPLINE).all().stream().filter(action -> action.end() == null).forEach(action ->
                card.duty(DutyKind.ACTION, Actions.SECTION, action.owner(), action.id().value()));
    }

    @Override
    public List<AgendaRule> agendaRules() {
        return List.of(ActionOverdue.RULE);
    }
}
