package gwarchod.core.casefile.orderwatch;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.order.OrderFacts;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.casefile.orderwatch.WatchEvent.KeptOnBail;
import gwarchod.core.casefile.orderwatch.WatchEvent.Noted;
import gwarchod.core.casefile.orderwatch.WatchEvent.ReviewPrompted;
import gwarchod.core.casefile.orderwatch.WatchEvent.ReviewScheduled;
import gwarchod.core.casefile.orderwatch.WatchEvent.Reviewed;
import gwarchod.core.casefile.orderwatch.WatchEvent.VictimsView;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The rules. What happened is taken as it did; refused is what is ours to decide and can't be: bail beyond the authority that keeps it or
/// after it ran out, a review of an order that has ended, and any review or extension that leaves the victim out without saying why.
final class Watching {
    private Watching() {}

    private static Decision of(CaseFile file, EntityId id, Deciding with, Function<OrderFacts, Decision> rule) {
        return file.state(Orders.DISCIPLINE).facts(id, with.today()).map(rule).orElseGet(() -> Decision.invalid("order-unknown", "/orderId"));
    }

    static Decision note(CaseFile file, NoteMilestone command, Deciding with) {
        return of(file, command.orderId(), with, order -> Checks.at(with.now())
                .past("/at", command.at())
                .holds(command.what().concerns(order.type()), "milestone-of-no-clock", "/what", order.type().name())
                .then(() -> file.state(OrderWatch.DISCIPLINE).at(order.id(), command.what()).filter(command.at()::equals).isPresent()
                        ? Decision.noChange()
                        : Decision.accept(new Noted(order.id(), command.what(), command.at()))));
    }

    static Decision keepOnBail(CaseFile file, KeepOnBail command, Deciding with) {
        return of(file, command.orderId(), with, order -> {
            var authorised = command.authorisedOn() == null ? with.today() : command.authorisedOn();
            var watch = file.state(OrderWatch.DISCIPLINE);
            var said = new KeptOnBail(order.id(), command.authority(), authorised, command.until(), with.guard().apply(command.why()),
                    victim(command.askedOn(), command.view(), command.notContacted(), with));
            return victimAsked(Checks.at(with.now()), command.askedOn(), command.view(), command.notContacted())
                    .holds(order.type().isBailBeforeCharge(), "order-not-bail", "/orderId")
                    .pastDate("/authorisedOn", authorised)
                    .date("/until", command.until())
                    .order("/until", authorised, command.until())
                    .text("/why", command.why())
                    .then(() -> {
                        if (watch.bail(order.id()).filter(said::equals).isPresent()) {
                            return Decision.noChange();
                        }
                        var events = new ArrayList<Event>(List.of(said));
                        file.state(Orders.DISCIPLINE).lasting(order.id(), said.until()).ifPresent(events::add);
                        return command.authority().ofPolice()
                                ? byPolice(order, Bail.of(order, watch, file.deadlines()), said, events)
                                : Decision.accept(events, Map.of());
                    });
        });
    }

    /// A court's decision is a fact; the police's own must be theirs to make.
    private static Decision byPolice(OrderFacts order, Bail bail, KeptOnBail said, List<Event> events) {
        if (order.said().ended()) {
            return Decision.refuse("order-ended", order.said());
        }
        var most = bail.limit(said.authority());
        if (most.isEmpty()) {
            return Decision.refuse("bail-arrest-unknown");
        }
        if (said.until().isAfter(most.get().lastDay())) {
            return Decision.invalid("bail-beyond-authority", "/until", said.authority(), most.get().lastDay());
        }
        return said.authorisedOn().isAfter(bail.ends().orElseThrow())
                ? Decision.invalid("bail-ran-out", "/authorisedOn", bail.ends().orElseThrow())
                : Decision.accept(events, Map.of());
    }

    static Decision schedule(CaseFile file, ScheduleReview command, Deciding with) {
        return of(file, command.orderId(), with, order -> Checks.at(with.now())
                .date("/dueOn", command.dueOn())
                .order("/dueOn", with.today(), command.dueOn())
                .holds(inside(order, command.dueOn()), "review-after-order", "/dueOn")
                .then(() -> {
                    if (order.state().ended()) {
                        return Decision.refuse("order-ended", order.state());
                    }
                    return file.state(OrderWatch.DISCIPLINE).scheduled(order.id()).filter(command.dueOn()::equals).isPresent()
                            ? Decision.noChange()
                            : Decision.accept(new ReviewScheduled(order.id(), command.dueOn(), with.guarded(command.why())));
                }));
    }

    static Decision prompt(CaseFile file, PromptReview command, Deciding with) {
        var on = command.on() == null ? with.today() : command.on();
        return of(file, command.orderId(), with, order -> Checks.at(with.now())
                .pastDate("/on", on)
                .text("/what", command.what())
                .then(() -> order.state().ended()
                        ? Decision.refuse("order-ended", order.state())
                        : Decision.accept(new ReviewPrompted(order.id(), command.occasion(), on, with.guard().apply(command.what())))));
    }

    static Decision review(CaseFile file, ReviewOrder command, Deciding with) {
        var on = command.on() == null ? with.today() : command.on();
        return of(file, command.orderId(), with, order -> victimAsked(Checks.at(with.now()), command.askedOn(), command.view(), command.notContacted())
                .pastDate("/on", on)
                .text("/note", command.note())
                .date("/nextOn", command.nextOn())
                .order("/nextOn", on, command.nextOn())
                .holds(command.nextOn() == null || inside(order, command.nextOn()), "review-after-order", "/nextOn")
                .then(() -> Decision.accept(new Reviewed(order.id(), command.occasion(), on, command.conclusion(),
                        with.guard().apply(command.note()), victim(command.askedOn(), command.view(), command.notContacted(), with),
                        command.nextOn()))));
    }

    private static boolean inside(OrderFacts order, LocalDate day) {
        return Optional.ofNullable(order.expiresOn()).filter(day::isAfter).isEmpty();
    }

    private static Checks victimAsked(Checks checks, @Nullable LocalDate askedOn, @Nullable Text view, @Nullable Text notContacted) {
        boolean said = view != null && !view.isBlank();
        boolean why = notContacted != null && !notContacted.isBlank();
        return checks.holds(said || why, "victims-view-required", "/view")
                .holds(!(said && why), "victims-view-or-why-not", "/notContacted")
                .pastDate("/askedOn", askedOn)
                .holds(askedOn == null || said, "victims-view-required", "/view");
    }

    private static VictimsView victim(@Nullable LocalDate askedOn, @Nullable Text view, @Nullable Text notContacted, Deciding with) {
        return view == null || view.isBlank()
                ? new VictimsView(null, null, with.guarded(notContacted))
                : new VictimsView(askedOn, with.guarded(view), null);
    }
}
