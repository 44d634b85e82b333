package gwarchod.core.alert;

import gwarchod.core.alert.AlertDeeds.AlertList;
import gwarchod.core.alert.AlertDeeds.CloseAlert;
import gwarchod.core.alert.AlertDeeds.DeclarationList;
import gwarchod.core.alert.AlertDeeds.Declare;
import gwarchod.core.alert.AlertDeeds.EndDeclaration;
import gwarchod.core.casefile.Card;
import gwarchod.core.casefile.CaseViews;
import gwarchod.core.casefile.Checks;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Reply;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Actor;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Live;
import gwarchod.core.journal.Loaded;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.journal.Request;
import gwarchod.core.journal.StreamId;
import gwarchod.core.json.Json;
import gwarchod.core.reads.Read;
import gwarchod.core.reads.Reads;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Follows the read record and brings what the rules find to professional standards. What it found once it finds again after a restart, and
/// every other node finds it too: an alert's stream is named by what was found, so it is raised once.
public final class AlertWatch {
    public static final List<EventType<?>> EVENTS = List.copyOf(AlertEvent.TYPES);

    /// Its words.
    public static final String WORDS = "alert";

    private final Kernel kernel;
    private final CaseViews views;
    private final Live<Alert> alerts;
    private final Live<Declared> declared;
    private final Function<CaseId, List<Declared.Identity>> people;
    private final Map<UserId, Deque<AlertRules.Opened>> lately = new HashMap<>();

    private AlertWatch(Kernel kernel, CaseViews views, Live<Alert> alerts, Live<Declared> declared,
            Function<CaseId, List<Declared.Identity>> people) {
        this.kernel = kernel;
        this.views = views;
        this.alerts = alerts;
        this.declared = declared;
        this.people = people;
    }

    /// Loads every alert and declaration (waits), follows the record, and registers what can be asked and done.
    ///
    /// @param people who a case is about and whom it protects
    public static AlertWatch start(
            Kernel kernel, CaseViews views, Registry registry, Reads reads, Function<CaseId, List<Declared.Identity>> people) {
        var watch = new AlertWatch(kernel, views, Live.start(kernel.journal(), kernel.hints(), kernel.work(), Alert.TYPE),
                Live.start(kernel.journal(), kernel.hints(), kernel.work(), Declared.TYPE), people);
        reads.listen(watch::looked);
        registry.answers(AlertDeeds.LIST, (viewer, lang, _) -> watch.list(viewer, lang));
        registry.answers(AlertDeeds.MINE, (viewer, _, _) -> Reply.of(new DeclarationList(watch.declared(viewer.user()).all(), null)));
        registry.does(AlertDeeds.CLOSE, watch::close);
        registry.does(AlertDeeds.DECLARE, watch::declare);
        registry.does(AlertDeeds.END, watch::end);
        return watch;
    }

    private Declared declared(UserId user) {
        return declared.get(Declared.stream(user.value())).map(Loaded::state).orElse(Declared.NOBODY);
    }

    /// Asked by the one thread that follows the record.
    private void looked(Read read) {
        var looks = AlertRules.opened(read);
        if (looks.isEmpty()) {
            return;
        }
        var before = lately.computeIfAbsent(read.user(), _ -> new ArrayDeque<>());
        while (!before.isEmpty() && before.getFirst().at().isBefore(read.at().minus(AlertRules.AGAIN_WITHIN))) {
            before.removeFirst();
        }
        var circle = declared(read.user());
        before.addAll(looks);
        AlertRules.found(read.user(), List.copyOf(before)).forEach(this::raise);
        for (AlertRules.Opened look : looks) {
            if (!circle.all().isEmpty()) {
                AlertRules.ownCircle(read.user(), look, circle, people.apply(look.on())).ifPresent(this::raise);
            }
        }
    }

    private void raise(AlertRules.Found found) {
        var stream = new StreamId("alert", found.id());
        if (alerts.get(stream).isEmpty()) {
            var event = new AlertEvent.Raised(found.rule(), found.user(), found.on().orElse(null), found.count());
            alerts.act(stream, new Request(Actor.SYSTEM, found.id(), "alert.raise", Json.write(event), null),
                    known -> known.exists() ? Decision.noChange() : Decision.accept(event));
        }
    }

    private Reply<AlertList> list(Viewer viewer, Lang lang) {
        if (!kernel.agreement().get().permits(viewer, AlertDeeds.SEE)) {
            return Reply.notFound();
        }
        var rows = alerts.all().stream()
                .flatMap(loaded -> loaded.state() instanceof Alert.Raised raised ? Stream.of(raised) : Stream.empty())
                .filter(raised -> !raised.user().equals(viewer.user()))      // nobody watches themselves
                .filter(raised -> raised.on().isEmpty() || known(viewer, raised).isPresent())      // nor learns of a case they are kept from
                .sorted(Comparator.comparing((Alert.Raised raised) -> raised.closed().isPresent())
                        .thenComparing(Comparator.comparing(Alert.Raised::at).reversed()))
                .limit(AlertDeeds.LIST_MAX)
                .map(raised -> row(viewer, lang, raised))
                .toList();
        return Reply.of(new AlertList(rows, null));
    }

    private Optional<Card> known(Viewer viewer, Alert.Raised raised) {
        return raised.on().flatMap(kernel.cases()::card).filter(card -> kernel.agreement().get().scope(viewer, card.facts()).knows());
    }

    private AlertDeeds.Row row(Viewer viewer, Lang lang, Alert.Raised raised) {
        var directory = kernel.directory();
        var card = known(viewer, raised);
        var name = card.map(known -> views.name(known, kernel.agreement().get().scope(viewer, known.facts()))).orElse("");
        var agency = directory.agencyOf(raised.user()).map(known -> directory.name(known, lang)).orElse("");
        var closed = raised.closed()
                .map(done -> new AlertDeeds.Closing(directory.name(done.by()), done.finding(), done.note(), done.at()))
                .orElse(null);
        return new AlertDeeds.Row(raised.id(), raised.rule(), raised.user(), directory.name(raised.user()), agency,
                card.map(known -> known.id()).orElse(null), name, raised.count(), raised.at(), closed);
    }

    private static Request request(Viewer viewer, String key, Deed<?> deed, Record command) {
        return new Request(viewer.actor(Basis.PUBLIC_PROTECTION), key, deed.name(), Json.write(command), null);
    }

    private Outcome close(Viewer viewer, String key, CloseAlert command) {
        return alerts.act(new StreamId("alert", command.alert().value()), request(viewer, key, AlertDeeds.CLOSE, command),
                known -> switch (known.state()) {
                    case Alert.Raised raised when raised.user().equals(viewer.user()) -> new Decision.Refused(new Refusal.NotFound());
                    case Alert.None _ -> new Decision.Refused(new Refusal.NotFound());
                    case Alert.Raised raised when raised.closed().isPresent() -> Decision.refuse("alert-closed");
                    case Alert.Raised _ -> Checks.at(kernel.clock().instant())
                            .line("/note", command.note())
                            .then(() -> Decision.accept(new AlertEvent.Closed(command.finding(), command.note())));
                });
    }

    private Outcome declare(Viewer viewer, String key, Declare command) {
        return declared.act(Declared.stream(viewer.user().value()), request(viewer, key, AlertDeeds.DECLARE, command), known -> {
            var id = kernel.ids().next();
            return Checks.at(kernel.clock().instant())
                    .line("/family", command.family()).optionalLine("/given", command.given()).optionalLine("/address", command.address())
                    .pastDate("/dateOfBirth", command.dateOfBirth())
                    .holds(known.state().all().size() < AlertDeeds.DECLARATIONS_MAX, "too-many", "/family", AlertDeeds.DECLARATIONS_MAX)
                    .then(() -> Decision.accept(List.of(new AlertEvent.Declaration(
                            id, command.kind(), command.family(), command.given(), command.dateOfBirth(), command.address())),
                            Map.of("declaration", id)));
        });
    }

    private Outcome end(Viewer viewer, String key, EndDeclaration command) {
        return declared.act(Declared.stream(viewer.user().value()), request(viewer, key, AlertDeeds.END, command), known ->
                known.state().all().stream().noneMatch(one -> one.id().equals(command.declaration().value()))
                        ? new Decision.Refused(new Refusal.NotFound())
                        : Checks.at(kernel.clock().instant()).line("/why", command.why())
                                .then(() -> Decision.accept(new AlertEvent.DeclarationEnded(command.declaration().value(), command.why()))));
    }

    /// How many alerts wait for this viewer.
    public long waiting(Viewer viewer) {
        return list(viewer, Lang.EN) instanceof Reply.View<AlertList>(var view, _)
                ? view.items().stream().filter(row -> row.closed() == null).count()
                : 0;
    }
}
