package gwarchod.core.leaving;

import gwarchod.core.casefile.Card;
import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseViews;
import gwarchod.core.casefile.Duty;
import gwarchod.core.casefile.DutyKind;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Reply;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Live;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.journal.Request;
import gwarchod.core.json.Json;
import gwarchod.core.leaving.LeavingDeeds.HandOver;
import gwarchod.core.leaving.LeavingDeeds.How;
import gwarchod.core.leaving.LeavingDeeds.InHand;
import gwarchod.core.leaving.LeavingDeeds.Line;
import gwarchod.core.leaving.LeavingDeeds.Many;
import gwarchod.core.leaving.LeavingDeeds.Person;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.task.Task;
import gwarchod.core.words.Lang;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Those who leave or have left, and what they had in hand.
public final class Leavers {
    public static final List<EventType<?>> EVENTS = Leaving.EVENTS;

    /// Its words.
    public static final String WORDS = "leaving";

    /// Lines in one list at the most.
    static final int LINES_MAX = 200;

    private final Kernel kernel;
    private final Live<Leaving> leaving;
    private final Live<Task> tasks;
    private final CaseViews views;
    private final Here here;
    private final Takers takers;
    private final Acting acting;

    /// Who is here, and who isn't any more.
    ///
    /// @param everybody who has an open account, in the roles they hold now
    /// @param left who had one and can act in no role any more
    public record Here(Supplier<List<Viewer>> everybody, Supplier<Set<UserId>> left) {}

    /// Gives a command to a case in the name of a viewer, as if they had given it alone.
    @FunctionalInterface
    public interface Acting {
        Outcome act(Viewer viewer, String key, CaseId on, CaseCommand command);
    }

    /// Loads everybody of whom it was said that they leave (waits), then follows the hints.
    public Leavers(Kernel kernel, Live<Task> tasks, CaseViews views, Here here, Acting acting) {
        this.kernel = kernel;
        this.leaving = Live.start(kernel.journal(), kernel.hints(), kernel.work(), Leaving.TYPE);
        this.tasks = tasks;
        this.views = views;
        this.here = here;
        this.takers = new Takers(kernel, here.everybody());
        this.acting = acting;
    }

    /// Answers and does what concerns those who leave.
    public void register(Registry registry) {
        registry.does(LeavingDeeds.ANNOUNCE, (viewer, key, command) -> act(viewer, key, LeavingDeeds.ANNOUNCE, command, command.username(), state ->
                Leaving.announce(state, command.username(), command.successor(), viewer(command.successor()).isPresent())));
        registry.does(LeavingDeeds.CALL_OFF, (viewer, key, command) ->
                act(viewer, key, LeavingDeeds.CALL_OFF, command, command.username(), Leaving::callOff));
        registry.does(LeavingDeeds.HAND_OVER, this::handOver);
        registry.answers(LeavingDeeds.IN_HAND, this::inHand);
        registry.answers(LeavingDeeds.QUEUE, (viewer, _, _) -> queue(viewer));
        registry.answers(LeavingDeeds.COUNT, (viewer, _, _) -> Reply.of(new LeavingDeeds.Count((int) lines(viewer).count())));
        registry.answers(LeavingDeeds.ONE, this::one);
    }

    /// In whose place somebody stands: who finds what the product couldn't do for a leaver.
    public boolean standsFor(UserId user, UserId leaver) {
        return state(leaver).filter(one -> user.equals(one.successor())).isPresent() && how(leaver).isPresent();
    }

    private Optional<Leaving> state(UserId user) {
        return leaving.get(Leaving.stream(user)).map(loaded -> loaded.state()).filter(Leaving::announced);
    }

    private Optional<Viewer> viewer(@Nullable UserId user) {
        return here.everybody().get().stream().filter(one -> one.user().equals(user)).findFirst();
    }

    private Optional<How> how(UserId user) {
        return how(user, here.left().get());
    }

    private Optional<How> how(UserId user, Set<UserId> left) {
        if (left.contains(user)) {
            return Optional.of(kernel.directory().agencyOf(user).isEmpty() ? How.CLOSED : How.NO_ROLE);
        }
        return state(user).map(_ -> How.LEAVING);
    }

    /// Everybody whose things need somebody else.
    private Map<UserId, How> gone() {
        var left = here.left().get();
        return Stream.concat(leaving.all().stream().map(one -> new UserId(one.stream().id())), left.stream())
                .distinct()
                .flatMap(user -> how(user, left).map(how -> Map.entry(user, how)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private interface Rule {
        Decision decide(Leaving state);
    }

    private Outcome act(Viewer viewer, String key, Deed<?> deed, Record command, UserId user, Rule rule) {
        if (!kernel.directory().knows(user)) {
            return new Outcome.Refused(new Refusal.NotFound());
        }
        var request = new Request(viewer.actor(Basis.PUBLIC_PROTECTION), key, deed.name(), Json.write(command), null);
        return leaving.act(Leaving.stream(user), request, known -> rule.decide(known.state()));
    }

    private Reply<InHand> inHand(Viewer viewer, Lang lang, LeavingDeeds.InHandOf what) {
        var user = what.username();
        if (LeavingDeeds.NAMES.stream().noneMatch(name -> kernel.agreement().get().permits(viewer, name)) || !kernel.directory().knows(user)) {
            return Reply.notFound();
        }
        var duties = many(kernel.cases().cards().stream().flatMap(card -> card.allDuties().stream()).filter(duty -> duty.owner().equals(user)));
        int waiting = (int) tasks.all().stream().map(loaded -> loaded.state()).filter(task -> user.equals(task.owner()) && !task.done()).count();
        var successor = state(user).map(Leaving::successor).orElse(null);
        return Reply.of(new InHand(user, how(user).orElse(null), successor, successor == null ? null : kernel.directory().name(successor), duties,
                waiting, people(here.everybody().get().stream().filter(one -> !one.user().equals(user)), lang)));
    }

    private static List<Many> many(Stream<Duty> duties) {
        return duties.collect(Collectors.groupingBy(Duty::kind, TreeMap::new, Collectors.counting())).entrySet().stream()
                .map(one -> new Many(one.getKey(), one.getValue().intValue()))
                .toList();
    }

    private List<Person> people(Stream<Viewer> all, Lang lang) {
        return all.filter(one -> !one.roles().isEmpty())
                .map(one -> new Person(one.user(), one.name(), kernel.directory().name(one.agency(), lang)))
                .sorted(Comparator.comparing(Person::agency).thenComparing(Person::name))
                .toList();
    }

    private Reply<LeavingDeeds.Queue> queue(Viewer viewer) {
        if (!kernel.agreement().get().permits(viewer, LeavingDeeds.HAND_OVER.name())) {
            return Reply.notFound();
        }
        var all = lines(viewer).sorted(Comparator.comparing(Line::fromName).thenComparing(Line::name)).toList();
        return Reply.of(new LeavingDeeds.Queue(all.stream().limit(LINES_MAX).toList(), all.size()));
    }

    private Stream<Line> lines(Viewer viewer) {
        if (!kernel.agreement().get().permits(viewer, LeavingDeeds.HAND_OVER.name())) {
            return Stream.of();
        }
        var gone = gone();
        return kernel.cases().cards().stream()
                .filter(card -> card.allDuties().stream().anyMatch(duty -> gone.containsKey(duty.owner())))
                .flatMap(card -> lines(viewer, card, gone));
    }

    private Stream<Line> lines(Viewer viewer, Card card, Map<UserId, How> gone) {
        return duties(viewer, card).stream().filter(duty -> gone.containsKey(duty.owner()))
                .collect(Collectors.groupingBy(Duty::owner)).entrySet().stream()
                .map(one -> line(viewer, card, one.getKey(), gone.get(one.getKey()), one.getValue()));
    }

    private Line line(Viewer viewer, Card card, UserId from, How how, List<Duty> duties) {
        var successor = state(from).map(Leaving::successor).orElse(null);
        return new Line(card.id(), name(viewer, card, duties), from, kernel.directory().name(from), how,
                successor, successor == null ? null : kernel.directory().name(successor), many(duties.stream()));
    }

    /// Whoever says how long a case is kept is told who it is about, and nothing else of it.
    private String name(Viewer viewer, Card card, List<Duty> duties) {
        return duties.stream().anyMatch(duty -> duty.kind() == DutyKind.REVIEW)
                ? card.name() : views.name(card, kernel.agreement().get().scope(viewer, card.facts()));
    }

    /// What of a case this viewer sees in full and may give to somebody else.
    private List<Duty> duties(Viewer viewer, Card card) {
        var rules = kernel.agreement().get();
        var scope = rules.scope(viewer, card.facts());
        return card.openTo(scope).duties().stream()
                .filter(duty -> scope.sees(duty.section(), Level.FULL) && rules.permits(viewer, HandingOver.command(duty.kind()), card.facts()))
                .toList();
    }

    private Reply<LeavingDeeds.One> one(Viewer viewer, Lang lang, LeavingDeeds.OneOf what) {
        if (!kernel.agreement().get().permits(viewer, LeavingDeeds.HAND_OVER.name())) {
            return Reply.notFound();
        }
        var gone = gone();
        return kernel.cases().card(what.id())
                .flatMap(card -> lines(viewer, card, gone).filter(line -> line.from().equals(what.from())).findFirst())
                .map(line -> Reply.of(new LeavingDeeds.One(line, takers(viewer, line, lang))))
                .orElseGet(Reply::notFound);
    }

    private List<Person> takers(Viewer viewer, Line line, Lang lang) {
        var card = kernel.cases().card(line.caseId()).orElseThrow();
        var duties = of(viewer, card, line.from());
        return people(takers.of(viewer, card, line.from(), duties), lang);
    }

    private List<Duty> of(Viewer viewer, Card card, UserId from) {
        return duties(viewer, card).stream().filter(duty -> duty.owner().equals(from)).toList();
    }

    /// Sent again, it gets its first outcome, though by then there is nothing left to give.
    private Outcome handOver(Viewer viewer, String key, HandOver command) {
        var stream = Leaving.stream(command.from());
        var request = new Request(viewer.actor(Basis.PUBLIC_PROTECTION), key, LeavingDeeds.HAND_OVER.name(), Json.write(command), null);
        var before = leaving.act(stream, request, _ -> Decision.noChange());
        if (!(before instanceof Outcome.Unchanged)) {
            return before;
        }
        return give(viewer, key, command)
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> leaving.act(stream, request, _ -> Decision.accept(new Leaving.HandedOver(command.to()))));
    }

    /// One command after another, each under a key of its own: sent again after a refusal, it goes on where it stopped.
    private Optional<Refusal> give(Viewer viewer, String key, HandOver command) {
        var card = kernel.cases().card(command.id());
        var duties = card.map(known -> of(viewer, known, command.from())).orElse(List.of());
        if (duties.isEmpty() || how(command.from()).isEmpty()) {
            return Optional.of(new Refusal.NotFound());
        }
        var to = takers.one(viewer, card.orElseThrow(), command.from(), duties, command.to());
        if (to.isEmpty()) {
            return Optional.of(Refusal.invalid("successor-cannot-see", "/to"));
        }
        if (command.why().isBlank()) {
            return Optional.of(Refusal.invalid("text-required", "/why"));
        }
        for (var step : duties.stream().flatMap(duty -> steps(duty, to.get(), command)).toList()) {
            if (acting.act(viewer, step.key(key), command.id(), step.command()) instanceof Outcome.Refused(var why)) {
                return Optional.of(why);
            }
        }
        return Optional.empty();
    }

    private record Step(String of, CaseCommand command) {
        String key(String key) {
            return UUID.nameUUIDFromBytes((key + "\n" + of).getBytes(StandardCharsets.UTF_8)).toString();
        }
    }

    private static Stream<Step> steps(Duty duty, Viewer to, HandOver command) {
        var commands = HandingOver.commands(duty, to, command.why());
        return Stream.iterate(0, i -> i < commands.size(), i -> i + 1)
                .map(i -> new Step(duty.kind() + " " + duty.item() + " " + i, commands.get(i)));
    }
}
