package gwarchod.core.orders;

import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.order.OrderCondition;
import gwarchod.core.casefile.order.OrderOrigin;
import gwarchod.core.casefile.order.OrderPart;
import gwarchod.core.casefile.order.OrderState;
import gwarchod.core.casefile.order.OrderType;
import gwarchod.core.casefile.order.RecordOrder;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.About;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.FreeWords;
import gwarchod.core.journal.In;
import gwarchod.core.journal.StreamId;
import gwarchod.core.journal.StreamType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An order that came in before anybody knew whose it is. State of a stream `intake/ID`, under a key of its own.
///
/// @param takenAt when it came in; from that day somebody answers for it
/// @param done it was matched to a case, or set aside
public record Intake(@Nullable Taken taken, Instant takenAt, boolean done) {
    static final String KIND = "intake";
    static final String SECTION = "intake.order";

    static final Intake NONE = new Intake(null, Instant.EPOCH, false);

    public static final List<EventType<?>> EVENTS = List.of(
            new EventType<>("intake.taken-in.1", Taken.class), new EventType<>("intake.matched.1", Matched.class),
            new EventType<>("intake.set-aside.1", SetAside.class));

    /// What stands on the paper of an order.
    ///
    /// @param reference its number there
    /// @param unknown what nobody here knows yet
    public record Paper(
            String type, OrderState state, OrderOrigin origin, @Nullable Text from, @Nullable Text reference, @Nullable Text court,
            @Nullable LocalDate madeOn, @Nullable LocalDate servedOn, @Nullable LocalDate expiresOn, @Nullable Boolean withoutNotice,
            List<OrderPart> unknown, List<OrderCondition> conditions) {
        public Paper {
            unknown = unknown == null ? List.of() : List.copyOf(unknown);
            conditions = conditions == null ? List.of() : List.copyOf(conditions);
        }

        RecordOrder record(UserId owner) {
            return new RecordOrder(type, state, null, court, madeOn, servedOn, expiresOn, owner, conditions, false, null, origin, from, reference,
                    withoutNotice, unknown, null, null);
        }
    }

    /// @param owner who answers for it from that day on
    @In(SECTION)
    public record Taken(
            Paper order, @FreeWords(of = "subject") String family, @FreeWords(of = "subject") String given,
            @FreeWords(of = "subject") @Nullable LocalDate dateOfBirth, UserId owner, @Nullable Text note) implements Event {}

    /// What it says is the case's from here on, under its key.
    @In(SECTION)
    public record Matched(CaseId caseId, @About("caseId") Paper order, UserId owner) implements Event {}

    @In(SECTION)
    public record SetAside(Text why) implements Event {}

    static final StreamType<Intake> TYPE = new StreamType<>() {
        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Intake empty(StreamId stream) {
            return NONE;
        }

        @Override
        public Intake evolve(Intake state, Fact fact) {
            return switch (fact.event()) {
                case Taken taken -> new Intake(taken, fact.recorded(), false);
                case Matched _, SetAside _ -> new Intake(state.taken, state.takenAt, true);
                default -> throw new IllegalStateException("not of an order that came in: " + fact.event().getClass());
            };
        }
    };

    boolean waits() {
        return taken != null && !done;
    }

    /// Any order from any court or force, at any state; refused is only what can't be, and what its case would refuse once it is matched: an end
    /// before the start, a day on which was made what is no more than thought of. And one of ours, whose person we know.
    static Decision takeIn(Taken said, Instant now) {
        var paper = said.order();
        return Checks.at(now)
                .holds(OrderType.of(paper.type()).isPresent(), "order-type-unknown", "/order/type")
                .holds(paper.origin() != OrderOrigin.OURS, "intake-not-ours", "/order/origin")
                .holds(!paper.state().onlyThought() || paper.madeOn() == null, "order-not-made", "/order/madeOn", paper.state())
                .holds(!paper.state().onlyThought() || paper.servedOn() == null, "order-not-made", "/order/servedOn", paper.state())
                .pastDate("/order/madeOn", paper.madeOn())
                .pastDate("/order/servedOn", paper.servedOn())
                .date("/order/expiresOn", paper.expiresOn())
                .order("/order/servedOn", paper.madeOn(), paper.servedOn())
                .order("/order/expiresOn", paper.madeOn(), paper.expiresOn())
                .atMost("/order/conditions", paper.conditions())
                .holds(paper.conditions().stream().noneMatch(one -> one.text().isBlank()), "text-required", "/order/conditions")
                .optionalLine("/family", said.family())
                .optionalLine("/given", said.given())
                .holds(!said.family().isBlank() || !said.given().isBlank() || !paper.unknown().isEmpty(), "text-required", "/family")
                .pastDate("/dateOfBirth", said.dateOfBirth())
                .then(() -> Decision.accept(said));
    }

    static Decision match(Intake state, CaseId on) {
        return state.taken == null || state.done
                ? Decision.refuse("intake-done")
                : Decision.accept(new Matched(on, state.taken.order(), state.taken.owner()));
    }

    static Decision setAside(Intake state, Text why, Instant now) {
        return Checks.at(now).text("/why", why).then(() -> state.taken == null || state.done
                ? Decision.refuse("intake-done") : Decision.accept(new SetAside(why)));
    }
}
