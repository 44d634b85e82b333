package gwarchod.web;

import gwarchod.core.casefile.order.OrderOrigin;
import gwarchod.core.casefile.order.OrderPart;
import gwarchod.core.casefile.order.OrderState;
import gwarchod.core.desk.CaseQuestions;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Desk;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.json.Json;
import gwarchod.core.orders.Intake;
import gwarchod.core.orders.IntakeDeeds;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Orders that came in before anybody knew whose they are: taking one in, the queue, and giving one to its case.
final class IntakePages {
    private static final int FOUND_MAX = 20;

    private final PageDoor door;
    private final Desk desk;
    private final Words words;

    IntakePages(PageDoor door, Desk desk, Words words) {
        this.door = door;
        this.desk = desk;
        this.words = words;
    }

    void mount(Router router) {
        door.get(router, "/order-intake", visit -> queue(visit)
                .map(queue -> Sheet.page("orderintake", Phrase.of("web.title.order-intake"), Map.of("queue", queue))));
        door.get(router, "/order-intake/new", visit -> {
            PageDoor.mayOnly(visit, IntakeDeeds.TAKE_IN.name());
            var fields = door.fresh().with("order-state", Json.kebab(OrderState.IN_FORCE)).with("order-origin", Json.kebab(OrderOrigin.A_COURT));
            return Future.succeededFuture(paper(visit, fields));
        });
        door.post(router, "/order-intake/new", this::takeIn);
        door.get(router, "/order-intake/:intake", visit -> matching(visit, door.fresh(), null));
        door.post(router, "/order-intake/:intake", this::match);
    }

    private Future<IntakeDeeds.Queue> queue(Visit visit) {
        return door.ask(visit, IntakeDeeds.QUEUE, new IntakeDeeds.Waiting());
    }

    private Sheet paper(Visit visit, Fields fields) {
        return Sheet.form("takeinorder", Phrase.of("command." + IntakeDeeds.TAKE_IN.name()), fields, Map.of(
                "types", new OrderFields(words).types(visit),
                "states", choices(visit, OrderState.values()),
                "origins", choices(visit, Stream.of(OrderOrigin.values()).filter(one -> one != OrderOrigin.OURS).toArray(OrderOrigin[]::new)),
                "notices", new OrderFields(words).notices(visit), "parts", new OrderFields(words).parts(visit)));
    }

    private List<Choice> choices(Visit visit, Enum<?>... constants) {
        return Stream.of(constants).map(one -> new Choice(Json.kebab(one), words.say(visit.lang(), Words.enumKey(one)))).toList();
    }

    private Future<Sheet> takeIn(Visit visit) {
        var fields = door.sent(visit).in("take-in");
        new OrderFields(words).typed(visit, fields, "order-type");
        var made = fields.date("order-madeOn", false, words, visit.lang());
        var served = fields.date("order-servedOn", false, words, visit.lang());
        var ends = fields.date("order-expiresOn", false, words, visit.lang());
        var born = fields.date("dateOfBirth", false, words, visit.lang());
        var from = fields.optionalText("order-from", words, visit.lang());
        var reference = fields.optionalText("order-reference", words, visit.lang());
        var court = fields.optionalText("order-court", words, visit.lang());
        var note = fields.optionalText("note", words, visit.lang());
        if (!fields.sound()) {
            return Future.succeededFuture(paper(visit, fields));
        }
        List<OrderPart> unknown = OrderFields.unknown(fields);
        var order = new Intake.Paper(fields.value("order-type"), OrderFields.one(fields, "order-state", OrderState.values()).orElse(OrderState.IN_FORCE),
                OrderFields.one(fields, "order-origin", OrderOrigin.values()).orElse(OrderOrigin.NOT_KNOWN), from, reference, court,
                made.orElse(null), served.orElse(null), ends.orElse(null), OrderFields.notice(fields), unknown, OrderFields.conditions(fields));
        var command = new IntakeDeeds.TakeIn(order, fields.value("family"), fields.value("given"), born.orElse(null), note);
        return act(visit, fields, IntakeDeeds.TAKE_IN, command).map(_ -> fields.sound()
                ? new Sheet.Elsewhere("/order-intake?said=take-in-order")
                : paper(visit, fields));
    }

    /// Nothing personal stands in an address: the name on the paper is looked for by what is sent, and so is any other.
    private Future<Sheet> matching(Visit visit, Fields fields, @Nullable String typed) {
        var id = Paths.entityId(visit.context().pathParam("intake"));
        return queue(visit).compose(queue -> {
            var line = queue.items().stream().filter(one -> one.id().equals(id)).findFirst()
                    .orElseThrow(() -> new RefusedException(new Refusal.NotFound()));
            var q = typed == null ? (line.given() + " " + line.family()).strip() : typed;
            fields.with("q", q);
            return found(visit, q).map(found -> Sheet.form("matchorder", Phrase.of("command." + IntakeDeeds.MATCH.name()), fields,
                    Map.of("line", line, "found", found)));
        });
    }

    private Future<List<Choice>> found(Visit visit, String q) {
        return q.isEmpty()
                ? Future.succeededFuture(List.of())
                : door.ask(visit, CaseQuestions.SEARCH, new CaseQuestions.Search(q, FOUND_MAX, null)).map(list -> list.items().stream()
                        .map(line -> new Choice(line.id().value(), line.dateOfBirth() == null
                                ? line.name() : line.name() + ", " + words.say(visit.lang(), "web.born", line.dateOfBirth())))
                        .toList());
    }

    private Future<Sheet> match(Visit visit) {
        var fields = door.sent(visit).in("match");
        var id = Paths.entityId(visit.context().pathParam("intake"));
        return switch (fields.value("do")) {
            case "aside" -> aside(visit, fields, id);
            case "match" -> toCase(visit, fields, id);
            default -> matching(visit, fields, fields.value("q"));
        };
    }

    private Future<Sheet> toCase(Visit visit, Fields fields, EntityId id) {
        if (fields.value("on").isEmpty()) {
            fields.needed("on", "refusal.value-required", words, visit.lang());
            return matching(visit, fields, fields.value("q"));
        }
        var on = Paths.id(fields.value("on"), CaseId::new);
        return act(visit, fields, IntakeDeeds.MATCH, new IntakeDeeds.Match(id, on)).compose(_ -> fields.sound()
                ? Future.succeededFuture(new Sheet.Elsewhere("/order-intake?said=match-order"))
                : matching(visit, fields, fields.value("q")));
    }

    private Future<Sheet> aside(Visit visit, Fields fields, EntityId id) {
        var why = fields.text("why", words, visit.lang());
        return !fields.sound()
                ? matching(visit, fields, fields.value("q"))
                : act(visit, fields, IntakeDeeds.SET_ASIDE, new IntakeDeeds.PutAside(id, why)).compose(_ -> fields.sound()
                        ? Future.succeededFuture(new Sheet.Elsewhere("/order-intake?said=put-aside-order"))
                        : matching(visit, fields, fields.value("q")));
    }

    private <C extends Record> Future<Outcome> act(Visit visit, Fields fields, Deed<C> deed, C command) {
        return door.here(desk.act(visit.asking(), fields.key(), deed, command)).map(outcome -> {
            if (outcome instanceof Outcome.Refused(var why)) {
                fields.refused(why, words, visit.lang());
            }
            return outcome;
        });
    }
}
