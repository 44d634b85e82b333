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
import java.util.stream.Stream;

/// Orders as a discipline of the case file.
final class OrderDiscipline implements Discipline<Orders> {
    @Override
    public String name() {
        return "order";
    }

    @Override
    public List<EventType<?>> events() {
        return Stream.of(OrderEvent.TYPES, OrderNote.TYPES).<EventType<?>>flatMap(List::stream).toList();
    }

    @Override
    public Orders empty() {
        return Orders.NONE;
    }

    @Override
    public Orders evolve(Orders state, Fact fact) {
        return fact.event() instanceof OrderNote note ? state.noted(note, fact) : state.evolve((OrderEvent) fact.event(), fact);
    }

    /// Whose it is now, everybody has to know.
    @Override
    public boolean isSaidToOthers(Event event) {
        return event instanceof OrderEvent.HandedOver;
    }

    @Override
    public List<CommandType<?>> commands() {
        return List.of(
                CommandType.of("order.record", RecordOrder.class, Orders.REGISTER, Ordering::record),
                CommandType.of("order.change", ChangeOrder.class, Orders.REGISTER, Ordering::change),
                CommandType.of("order.hand-over", HandOverOrder.class, Orders.REGISTER, Ordering::handOver),
                CommandType.of("order.describe", DescribeOrder.class, Orders.REGISTER, OrderSteps::describe),
                CommandType.of("order.serve", ServeOrder.class, Orders.REGISTER, OrderSteps::serve),
                CommandType.of("order.add-condition", AddCondition.class, Orders.REGISTER, ConditionRules::add),
                CommandType.of("order.vary-condition", VaryCondition.class, Orders.REGISTER, ConditionRules::vary),
                CommandType.of("order.end-condition", EndCondition.class, Orders.REGISTER, ConditionRules::end),
                CommandType.of("order.circulate", CirculateOrder.class, Orders.WORK, OrderSteps::circulate),
                CommandType.of("order.accept-lead", AcceptLead.class, Orders.WORK, OrderSteps::acceptLead),
                CommandType.of("order.note-document", NoteDocument.class, Orders.WORK, OrderSteps::noteDocument));
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(
                new SectionView<>(OrderRegister.SECTION, OrderRegister::of),
                new SectionView<>(OrderWork.SECTION, OrderWork::of));
    }

    @Override
    public void describe(CaseFile file, CardWriter card) {
        if (!file.state(Orders.DISCIPLINE).all().isEmpty()) {
            card.keep(OrderEntry.KEPT, OrderEntry.of(file));
        }
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
