package gwarchod.core.orders;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.order.OrderRegister;
import gwarchod.core.casefile.order.OrderType;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Effect;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Reply;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.Live;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.journal.Request;
import gwarchod.core.journal.StreamId;
import gwarchod.core.json.Json;
import gwarchod.core.orders.IntakeDeeds.Line;
import gwarchod.core.orders.IntakeDeeds.Match;
import gwarchod.core.orders.IntakeDeeds.PutAside;
import gwarchod.core.orders.IntakeDeeds.Queue;
import gwarchod.core.orders.IntakeDeeds.TakeIn;
import gwarchod.core.orders.IntakeDeeds.Waiting;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Takes orders in whose person isn't known yet, and gives each to its case once somebody found whose it is.
public final class OrderIntake {
    /// Its words.
    public static final String WORDS = "intake";

    /// Lines in one answer at the most.
    static final int LINES_MAX = 200;

    private final Kernel kernel;
    private final Live<Intake> all;

    /// Loads every order that came in (waits), then follows the hints.
    public OrderIntake(Kernel kernel) {
        this.kernel = kernel;
        this.all = Live.start(kernel.journal(), kernel.hints(), kernel.work(), Intake.TYPE);
    }

    public void register(Registry registry) {
        registry.does(IntakeDeeds.TAKE_IN, this::takeIn);
        registry.does(IntakeDeeds.MATCH, this::match);
        registry.does(IntakeDeeds.SET_ASIDE, this::setAside);
        registry.answers(IntakeDeeds.QUEUE, this::queue);
        registry.causes(Intake.KIND, OrderIntake::effects);
    }

    private static List<Effect> effects(Fact fact) {
        return fact.event() instanceof Intake.Matched(var on, var order, var owner)
                ? List.of(new Effect(on, "order", order.record(owner))) : List.of();
    }

    /// Sent again, it is the same stream: its name comes of who sent it and under which key.
    private Outcome takeIn(Viewer viewer, String key, TakeIn command) {
        var id = UUID.nameUUIDFromBytes((viewer.user() + "\n" + key).getBytes(StandardCharsets.UTF_8)).toString();
        var said = new Intake.Taken(command.order(), command.family(), command.given(), command.dateOfBirth(), viewer.user(), command.note());
        return act(viewer, key, IntakeDeeds.TAKE_IN, command, id, _ -> switch (Intake.takeIn(said, kernel.clock().instant())) {
            case Decision.Accepted(var events, _) -> Decision.accept(events, Map.of("intake", id));
            case Decision other -> other;
        });
    }

    /// Whose order it is: a case whose orders the reader sees in full, and may record. Any other is as unknown as one that isn't there.
    private Outcome match(Viewer viewer, String key, Match command) {
        var rules = kernel.agreement().get();
        boolean may = kernel.cases().card(command.on()).filter(card ->
                rules.scope(viewer, card.facts()).sees(OrderRegister.SECTION.id(), Level.FULL)
                        && rules.permits(viewer, "order.record", card.facts())).isPresent();
        return may
                ? act(viewer, key, IntakeDeeds.MATCH, command, command.intake().value(), state -> Intake.match(state, command.on()))
                : new Outcome.Refused(Refusal.invalid("case-unknown", "/on"));
    }

    private Outcome setAside(Viewer viewer, String key, PutAside command) {
        return act(viewer, key, IntakeDeeds.SET_ASIDE, command, command.intake().value(),
                state -> Intake.setAside(state, command.why(), kernel.clock().instant()));
    }

    private Outcome act(Viewer viewer, String key, Deed<?> deed, Record command, String id, Function<Intake, Decision> rule) {
        var stream = new StreamId(Intake.KIND, id);
        if (deed != IntakeDeeds.TAKE_IN && all.get(stream).isEmpty()) {
            return new Outcome.Refused(new Refusal.NotFound());
        }
        var request = new Request(viewer.actor(Basis.LAW_ENFORCEMENT), key, deed.name(), Json.write(command), null);
        return all.act(stream, request, known -> rule.apply(known.state()));
    }

    private Reply<Queue> queue(Viewer viewer, Lang lang, Waiting what) {
        if (!kernel.agreement().get().permits(viewer, IntakeDeeds.MATCH.name())) {
            return Reply.notFound();
        }
        var waiting = all.all().stream().filter(one -> one.state().waits()).sorted(Comparator.comparing(one -> one.state().takenAt())).toList();
        return Reply.of(new Queue(
                waiting.stream().limit(LINES_MAX).map(one -> line(one.stream().id(), one.state(), lang)).toList(), waiting.size()));
    }

    private Line line(String id, Intake state, Lang lang) {
        var taken = state.taken();
        if (taken == null) {
            throw new IllegalStateException("nothing waits that wasn't taken in: " + id);
        }
        var paper = taken.order();
        var type = OrderType.of(paper.type()).map(one -> kernel.words().say(lang, one.name())).orElse(paper.type());
        return new Line(new EntityId(id), paper.type(), type, paper.state(), taken.family(), taken.given(), taken.dateOfBirth(),
                raw(paper.from()), raw(paper.reference()), paper.expiresOn(), kernel.directory().name(taken.owner()), state.takenAt(),
                raw(taken.note()));
    }

    private static @Nullable String raw(@Nullable Text text) {
        return text == null ? null : text.raw();
    }
}
