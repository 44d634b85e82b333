package gwarchod.core.casefile.advice;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.advice.AdviceEvent.Answered;
import gwarchod.core.casefile.advice.AdviceEvent.Asked;
import gwarchod.core.casefile.advice.AdviceEvent.Noted;
import gwarchod.core.casefile.advice.AdviceEvent.Returned;
import gwarchod.core.casefile.advice.AdviceEvent.Supplied;
import gwarchod.core.casefile.advice.AdviceEvent.Withdrawn;
import gwarchod.core.casefile.breach.Breaches;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What may be asked, and what may become of a question. Pure.
final class AdviceRules {
    /// Questions of one case at most.
    static final int QUESTIONS_MAX = 500;

    private AdviceRules() {}

    static Decision ask(CaseFile file, AskAdvice command, Deciding with) {
        boolean whole = command.about() == AskedAbout.CASE;
        return Checks.at(with.now())
                .holds(Adviser.codes().contains(command.adviser()), "adviser-unknown", "/adviser")
                .holds(whole == (command.item() == null), whole ? "advice-about-whole-case" : "advice-about-what", "/item")
                .holds(whole || isThere(file, command.about(), command.item()), "advice-about-unknown", "/item")
                .text("/question", command.question())
                .time("/by", command.by())
                .holds(command.by() == null || command.by().isAfter(with.now()), "date-in-past", "/by")
                .holds(file.state(Advices.DISCIPLINE).all().size() < QUESTIONS_MAX, "too-many", "/question", QUESTIONS_MAX)
                .then(() -> {
                    var id = new EntityId(with.ids().next());
                    var by = command.by() == null ? usual(file, command.adviser(), with) : command.by();
                    var said = said(command.adviser(), command.question(), with);
                    var asked = new Asked(id, command.adviser(), command.about(), command.item(), by, said.open(), said.privileged());
                    return Decision.accept(withOrder(file, asked, with), Map.of("advice", id.value()));
                });
    }

    /// To ask lawyers about an order is a step of that order.
    private static List<Event> withOrder(CaseFile file, Asked asked, Deciding with) {
        var order = asked.item();
        var all = new ArrayList<Event>();
        all.add(asked);
        if (order != null && asked.about() == AskedAbout.ORDER && Adviser.privileged(asked.adviser())) {
            all.addAll(file.state(Orders.DISCIPLINE).adviceAsked(order, with.today()));
        }
        return all;
    }

    private static boolean isThere(CaseFile file, AskedAbout about, @Nullable EntityId item) {
        return item != null && switch (about) {
            case CASE -> false;
            case ORDER -> file.state(Orders.DISCIPLINE).has(item);
            case BREACH -> file.state(Breaches.DISCIPLINE).has(item);
            case CRIME -> Crimes.of(file).find(item).isPresent();
        };
    }

    /// When an answer is due that nobody named a time for.
    private static Instant usual(CaseFile file, String adviser, Deciding with) {
        return with.now().plus(Adviser.within(file.settings(), adviser, with.today()));
    }

    static Decision answer(CaseFile file, AnswerAdvice command, Deciding with) {
        return Checks.at(with.now()).text("/answer", command.answer()).then(() -> open(file, command.advice(), known -> {
            boolean order = known.ofLawyersAboutOrder();
            if (order == (command.outcome() == null)) {
                return Decision.invalid(order ? "advice-for-or-against" : "advice-only-on-orders", "/outcome");
            }
            var said = said(known.adviser(), command.answer(), with);
            return Decision.accept(new Answered(known.id(), said.open(), said.privileged(), command.outcome()));
        }));
    }

    static Decision giveBack(CaseFile file, ReturnAdvice command, Deciding with) {
        return Checks.at(with.now()).text("/needed", command.needed())
                .date("/by", command.by())
                .holds(!command.by().isBefore(with.today()), "date-in-past", "/by")
                .then(() -> open(file, command.advice(), known -> {
                    if (!known.waits()) {
                        return Decision.refuse("advice-returned");
                    }
                    var said = said(known.adviser(), command.needed(), with);
                    return Decision.accept(new Returned(known.id(), command.by(), said.open(), said.privileged()));
                }));
    }

    static Decision supply(CaseFile file, SupplyAdvice command, Deciding with) {
        return Checks.at(with.now()).text("/information", command.information()).then(() -> open(file, command.advice(), known -> {
            if (known.waits()) {
                return Decision.refuse("advice-not-returned");
            }
            var said = said(known.adviser(), command.information(), with);
            return Decision.accept(new Supplied(known.id(), usual(file, known.adviser(), with), said.open(), said.privileged()));
        }));
    }

    static Decision withdraw(CaseFile file, WithdrawAdvice command, Deciding with) {
        return Checks.at(with.now()).text("/why", command.why()).then(() -> open(file, command.advice(), known -> {
            var said = said(known.adviser(), command.why(), with);
            var all = new ArrayList<Event>();
            all.add(new Withdrawn(known.id(), said.open(), said.privileged()));
            if (known.ofLawyersAboutOrder() && !file.state(Advices.DISCIPLINE).askLawyersToo(known, known.aboutItem())) {
                all.addAll(file.state(Orders.DISCIPLINE).adviceTakenBack(known.aboutItem(), with.today()));
            }
            return Decision.accept(all, Map.of());
        }));
    }

    static Decision note(CaseFile file, NoteAdvice command, Deciding with) {
        return known(file, command.advice(), known -> switch (known.state()) {
            case ANSWERED -> Decision.accept(new Noted(known.id()));
            case NOTED -> Decision.noChange();
            case ASKED, RETURNED, WITHDRAWN -> Decision.refuse("advice-not-answered");
        });
    }

    private static Decision open(CaseFile file, EntityId id, Function<Advice, Decision> rule) {
        return known(file, id, known -> known.state().open() ? rule.apply(known) : Decision.refuse("advice-over", known.state()));
    }

    private static Decision known(CaseFile file, EntityId id, Function<Advice, Decision> rule) {
        return file.state(Advices.DISCIPLINE).find(id).map(rule).orElseGet(() -> Decision.invalid("advice-unknown", "/advice"));
    }

    /// What is said, in the place where it is kept.
    private record Said(@Nullable Text open, @Nullable Text privileged) {}

    private static Said said(String adviser, Text text, Deciding with) {
        var guarded = with.guard().apply(text);
        return Adviser.privileged(adviser) ? new Said(null, guarded) : new Said(guarded, null);
    }
}
