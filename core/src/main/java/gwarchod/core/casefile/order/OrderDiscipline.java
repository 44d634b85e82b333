package gwarchod.core.casefile.order;

import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.DutyKind;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import java.util.List;

/// Orders as a discipline of the case file.
final class OrderDiscipline implements Discipline<Orders> {
    @Override
    public String name() {
        return "order";
    }

    @Override
    public List<EventType<?>> events() {
        return OrderEvent.TYPES;
    }

    @Override
    public Orders empty() {
        return Orders.NONE;
    }

    @Override
    public Orders evolve(Orders state, Fact fact) {
        return state.evolve((OrderEvent) fact.event(), fact);
    }

    /// Whose it is now, everybody has to know.
    @Override
    public boolean isSaidToOthers(Event event) {
        return event instanceof OrderEvent.HandedOver;
    }

    @Override
    public List<CommandType<?>> commands() {
        return List.of(
                CommandType.of("order.record", RecordOrder.class, Orders.REGISTER, (_, command, with) -> Ordering.record(command, with)),
                CommandType.of("order.change", ChangeOrder.class, Orders.REGISTER, Ordering::change),
                CommandType.of("order.hand-over", HandOverOrder.class, Orders.REGISTER, Ordering::handOver));
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(new SectionView<>(OrderRegister.SECTION, OrderRegister::of));
    }

    @Override
    public void describe(CaseFile file, CardWriter card) {
        file.state(Orders.DISCIPLINE).all().stream().filter(order -> !order.stateOn(card.today()).ended()).forEach(order -> {
            var owner = order.now().owner();
            if (owner != null) {
                card.duty(DutyKind.ORDER, Orders.REGISTER, owner, order.id().value());
            }
        });
    }

    @Override
    public List<AgendaRule> agendaRules() {
        return List.of(OrderExpiring.RULE);
    }
}
