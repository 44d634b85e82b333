package gwarchod.web;

import gwarchod.core.alert.AlertDeeds;
import gwarchod.core.alert.AlertFinding;
import gwarchod.core.alert.DeclaredKind;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Desk;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.json.Json;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Alerts for professional standards, and whom each user declares.
final class AlertPages {
    private final PageDoor door;
    private final Desk desk;
    private final Words words;

    AlertPages(PageDoor door, Desk desk, Words words) {
        this.door = door;
        this.desk = desk;
        this.words = words;
    }

    void mount(Router router) {
        door.get(router, "/alerts", visit -> door.ask(visit, AlertDeeds.LIST, new AlertDeeds.Alerts())
                .map(found -> Sheet.page("alerts", Phrase.of("web.title.alerts"), Map.of("items", found.items()))));
        door.get(router, "/alerts/:alert", visit -> closing(visit, door.fresh()));
        door.post(router, "/alerts/:alert", this::close);
        door.get(router, "/declarations", visit -> declarations(visit, door.fresh()));
        door.post(router, "/declarations", this::declare);
        door.post(router, "/declarations/:declaration/ending", this::end);
    }

    private Future<Sheet> closing(Visit visit, Fields fields) {
        var id = visit.context().pathParam("alert");
        return door.ask(visit, AlertDeeds.LIST, new AlertDeeds.Alerts()).map(found -> {
            var row = found.items().stream().filter(one -> one.id().equals(id)).findFirst()
                    .orElseThrow(() -> new RefusedException(new Refusal.NotFound()));
            return Sheet.form("closealert", Phrase.of("web.title.close-alert"), fields,
                    Map.of("row", row, "findings", choices(AlertFinding.values(), visit.lang())));
        });
    }

    private Future<Sheet> close(Visit visit) {
        var fields = door.sent(visit).in("close-alert");
        var finding = Arrays.stream(AlertFinding.values()).filter(one -> fields.is("finding", Json.kebab(one))).findFirst();
        if (finding.isEmpty()) {
            fields.needed("finding", "refusal.value-required", words, visit.lang());
            return closing(visit, fields);
        }
        var command = new AlertDeeds.CloseAlert(Paths.id(visit.context().pathParam("alert"), EntityId::new), finding.get(), fields.value("note"));
        return act(visit, fields, AlertDeeds.CLOSE, command).compose(_ -> fields.sound()
                ? Future.succeededFuture(new Sheet.Elsewhere("/alerts?said=alert-closed"))
                : closing(visit, fields));
    }

    private Future<Sheet> declarations(Visit visit, Fields fields) {
        return door.ask(visit, AlertDeeds.MINE, new AlertDeeds.Declarations())
                .map(found -> Sheet.form("declarations", Phrase.of("web.title.declarations"), fields,
                        Map.of("items", found.items(), "kinds", choices(DeclaredKind.values(), visit.lang()))));
    }

    private Future<Sheet> declare(Visit visit) {
        var fields = door.sent(visit).in("declarations");
        var kind = Arrays.stream(DeclaredKind.values()).filter(one -> fields.is("kind", Json.kebab(one))).findFirst();
        var born = fields.date("dateOfBirth", false, words, visit.lang());
        if (kind.isEmpty()) {
            fields.needed("kind", "refusal.value-required", words, visit.lang());
        }
        if (!fields.sound() || kind.isEmpty()) {
            return declarations(visit, fields);
        }
        var command = new AlertDeeds.Declare(
                kind.get(), fields.value("family"), fields.value("given"), born.orElse(null), fields.orNull("address"));
        return act(visit, fields, AlertDeeds.DECLARE, command).compose(_ -> fields.sound()
                ? Future.succeededFuture(new Sheet.Elsewhere("/declarations?said=declared"))
                : declarations(visit, fields));
    }

    private Future<Sheet> end(Visit visit) {
        var fields = door.sent(visit).in("declarations");
        var command = new AlertDeeds.EndDeclaration(
                Paths.id(visit.context().pathParam("declaration"), EntityId::new), words.say(visit.lang(), "web.declarations.ended-by-them"));
        return act(visit, fields, AlertDeeds.END, command).compose(_ -> fields.sound()
                ? Future.succeededFuture(new Sheet.Elsewhere("/declarations?said=declaration-ended"))
                : declarations(visit, fields));
    }

    private List<Choice> choices(Enum<?>[] values, Lang lang) {
        return Arrays.stream(values).map(one -> new Choice(Json.kebab(one), words.say(lang, Words.enumKey(one)))).toList();
    }

    private <C extends Record> Future<Outcome> act(Visit visit, Fields fields, Deed<C> deed, C command) {
        return door.here(desk.act(visit.asking(), fields.key(), deed, command)).map(outcome -> {
            if (outcome instanceof Outcome.Refused(var why)) {
                if (why instanceof Refusal.NotPermitted || why instanceof Refusal.NotFound) {
                    throw new RefusedException(why);
                }
                fields.refused(why, words, visit.lang());
            }
            return outcome;
        });
    }
}
