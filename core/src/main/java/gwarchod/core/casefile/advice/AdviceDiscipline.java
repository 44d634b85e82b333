package gwarchod.core.casefile.advice;

import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import java.util.List;

/// Advice as a discipline of the case file.
final class AdviceDiscipline implements Discipline<Advices> {
    @Override
    public String name() {
        return "advice";
    }

    @Override
    public List<EventType<?>> events() {
        return AdviceEvent.TYPES;
    }

    @Override
    public Advices empty() {
        return Advices.NONE;
    }

    @Override
    public Advices evolve(Advices state, Fact fact) {
        return state.evolve((AdviceEvent) fact.event(), fact);
    }

    /// A question is put to somebody else, and so is an answer.
    @Override
    public boolean isSaidToOthers(Event event) {
        return true;
    }

    @Override
    public List<CommandType<?>> commands() {
        return List.of(
                CommandType.of("advice.ask", AskAdvice.class, Advices.ASKED, AdviceRules::ask),
                CommandType.of("advice.answer", AnswerAdvice.class, Advices.ASKED, AdviceRules::answer),
                CommandType.of("advice.return", ReturnAdvice.class, Advices.ASKED, AdviceRules::giveBack),
                CommandType.of("advice.supply", SupplyAdvice.class, Advices.ASKED, AdviceRules::supply),
                CommandType.of("advice.withdraw", WithdrawAdvice.class, Advices.ASKED, AdviceRules::withdraw),
                CommandType.of("advice.note", NoteAdvice.class, Advices.ASKED, AdviceRules::note));
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(new SectionView<>(AdviceView.SECTION, AdviceView::of), new SectionView<>(PrivilegedView.SECTION, PrivilegedView::of));
    }

    /// While a question is open, whoever answers such may see what the agreement opens to them.
    @Override
    public void describe(CaseFile file, CardWriter card) {
        var orders = OrdersAdvised.of(file);
        if (!orders.equals(OrdersAdvised.NONE)) {
            card.keep(OrdersAdvised.KEPT, orders);
        }
        var waiting = AdviceWaiting.of(file);
        if (!waiting.equals(AdviceWaiting.NONE)) {
            card.keep(AdviceWaiting.KEPT, waiting);
        }
        file.state(Advices.DISCIPLINE).all().stream().filter(one -> one.state().open())
                .forEach(one -> card.asked(Adviser.permission(one.adviser()), one.askedAt()));
    }

    @Override
    public List<AgendaRule> agendaRules() {
        return List.of(AdviceOverdue.UNANSWERED, AdviceOverdue.INFORMATION);
    }
}
