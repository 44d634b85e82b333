package gwarchod.web;

import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Desk;
import gwarchod.core.identity.AccountList;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.leaving.LeavingDeeds;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Leaving: what somebody has in hand, for whoever closes accounts; and for whoever may give it on, what stands without an owner.
final class LeavingPages {
    private final PageDoor door;
    private final Desk desk;
    private final Words words;

    LeavingPages(PageDoor door, Desk desk, Words words) {
        this.door = door;
        this.desk = desk;
        this.words = words;
    }

    void mount(Router router) {
        door.get(router, "/accounts/:user/leave", visit -> leaving(visit, door.fresh()));
        door.post(router, "/accounts/:user/leave", this::announce);
        door.post(router, "/accounts/:user/stay", this::callOff);
        door.get(router, "/left-behind", visit -> door.ask(visit, LeavingDeeds.QUEUE, new LeavingDeeds.Left())
                .map(queue -> Sheet.page("leftbehind", Phrase.of("web.title.left-behind"), Map.of("queue", queue))));
        door.get(router, "/cases/:case/hand-over", visit -> handing(visit, door.fresh().with("from", visit.query("from"))));
        door.post(router, "/cases/:case/hand-over", this::handOver);
    }

    private static UserId user(Visit visit) {
        return Paths.id(visit.context().pathParam("user"), UserId::new);
    }

    private Future<Sheet> leaving(Visit visit, Fields fields) {
        PageDoor.mayOnly(visit, LeavingDeeds.ANNOUNCE.name());
        var row = door.ask(visit, AccountList.QUESTION, new AccountList.Asked(user(visit)));
        var hand = door.ask(visit, LeavingDeeds.IN_HAND, new LeavingDeeds.InHandOf(user(visit)));
        return Future.all(row, hand).map(_ -> {
            var held = hand.result();
            if (visit.begins() && held.successor() != null) {
                fields.with("successor", held.successor().value());
            }
            return Sheet.form("leave", Phrase.of("command." + LeavingDeeds.ANNOUNCE.name()), fields, Map.of(
                    "row", row.result().items().getFirst(), "held", held, "people", choices(visit, held.people())));
        });
    }

    private List<Choice> choices(Visit visit, List<LeavingDeeds.Person> people) {
        return Stream.concat(Stream.of(new Choice("", words.say(visit.lang(), "web.keeping.nobody"))),
                people.stream().map(one -> new Choice(one.username().value(), one.name() + ", " + one.agency()))).toList();
    }

    private Future<Sheet> announce(Visit visit) {
        var fields = door.sent(visit).in("leave");
        var successor = fields.orNull("successor");
        var command = new LeavingDeeds.Announce(user(visit), successor == null ? null : Paths.id(successor, UserId::new));
        return act(visit, fields, LeavingDeeds.ANNOUNCE, command).compose(_ -> fields.sound()
                ? Future.succeededFuture(new Sheet.Elsewhere("/accounts/" + user(visit) + "/leave?said=leave"))
                : leaving(visit, fields));
    }

    private Future<Sheet> callOff(Visit visit) {
        var fields = door.sent(visit);
        return act(visit, fields, LeavingDeeds.CALL_OFF, new LeavingDeeds.CallOff(user(visit))).compose(_ -> fields.sound()
                ? Future.succeededFuture(new Sheet.Elsewhere("/accounts/" + user(visit) + "?said=stay"))
                : leaving(visit, fields));
    }

    private Future<Sheet> handing(Visit visit, Fields fields) {
        PageDoor.mayOnly(visit, LeavingDeeds.HAND_OVER.name());
        var from = Paths.id(fields.value("from"), UserId::new);
        return door.ask(visit, LeavingDeeds.ONE, new LeavingDeeds.OneOf(Paths.caseId(visit), from)).map(one -> {
            var successor = one.line().successor();
            if (visit.begins() && successor != null && one.people().stream().anyMatch(person -> person.username().equals(successor))) {
                fields.with("to", successor.value());
            }
            return Sheet.form("handover", Phrase.of("command." + LeavingDeeds.HAND_OVER.name()), fields,
                    Map.of("line", one.line(), "people", choices(visit, one.people())));
        });
    }

    private Future<Sheet> handOver(Visit visit) {
        var fields = door.sent(visit).in("hand-over");
        if (fields.value("to").isEmpty()) {
            fields.needed("to", "refusal.value-required", words, visit.lang());
        }
        var why = fields.text("why", words, visit.lang());
        if (!fields.sound()) {
            return handing(visit, fields);
        }
        var command = new LeavingDeeds.HandOver(
                Paths.caseId(visit), Paths.id(fields.value("from"), UserId::new), Paths.id(fields.value("to"), UserId::new), why);
        return act(visit, fields, LeavingDeeds.HAND_OVER, command).compose(_ -> fields.sound()
                ? Future.succeededFuture(new Sheet.Elsewhere("/left-behind?said=hand-over"))
                : handing(visit, fields));
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
