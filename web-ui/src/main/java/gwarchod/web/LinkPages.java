package gwarchod.web;

import gwarchod.core.casefile.crime.LinkKind;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Desk;
import gwarchod.core.ids.CaseId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.linking.LinkDeeds;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Map;

/// Crimes of a case that are linked to crimes of others: which, as far as the reader sees both, and linking and unlinking them.
final class LinkPages {
    private final PageDoor door;
    private final Desk desk;
    private final Words words;

    LinkPages(PageDoor door, Desk desk, Words words) {
        this.door = door;
        this.desk = desk;
        this.words = words;
    }

    void mount(Router router) {
        door.get(router, "/cases/:case/linked-crimes", visit -> shown(visit, door.fresh().with("crime", visit.query("crime"))));
        door.post(router, "/cases/:case/linked-crimes", this::link);
        door.get(router, "/cases/:case/linked-crimes/end", visit -> {
            PageDoor.mayOnly(visit, LinkDeeds.UNLINK.name());
            return ending(visit, door.fresh().with("crime", visit.query("crime")).with("other", visit.query("other"))
                    .with("otherCrime", visit.query("otherCrime")));
        });
        door.post(router, "/cases/:case/linked-crimes/end", this::unlink);
    }

    private Future<LinkDeeds.Links> links(Visit visit) {
        return door.ask(visit, LinkDeeds.OF_CASE, new LinkDeeds.OfCase(Paths.caseId(visit)));
    }

    private Future<Sheet> shown(Visit visit, Fields fields) {
        return links(visit).map(links -> {
            var inputs = new Inputs(words, visit, fields, "linked-crimes")
                    .select("crime", links.crimes().stream().map(one -> new Choice(one.id().value(), one.reference())).toList())
                    .line("reference").radio("kind", LinkKind.values()).area("why").offered();
            return Sheet.form("linkedcrimes", Phrase.of("web.title.linked-crimes"), fields,
                    Map.of("links", links, "inputs", inputs.get("inputs"), "here", Paths.caseId(visit).value()));
        });
    }

    private Future<Sheet> ending(Visit visit, Fields fields) {
        return links(visit).map(links -> {
            var about = links.items().stream().filter(line -> fields.is("crime", line.crime().id().value())
                    && fields.is("other", line.otherCase().value()) && fields.is("otherCrime", line.other().id().value()))
                    .map(line -> line.crime().reference() + ", " + line.other().reference()).findFirst().orElse("");
            return Sheet.form("endlink", Phrase.of("command." + LinkDeeds.UNLINK.name()), fields,
                    Map.of("about", about, "here", Paths.caseId(visit).value()));
        });
    }

    private Future<Sheet> link(Visit visit) {
        var fields = door.sent(visit).in("linked-crimes");
        var in = new Inputs(words, visit, fields, "linked-crimes");
        List.of("crime", "reference").forEach(name -> {
            if (fields.value(name).isEmpty()) {
                fields.needed(name, "refusal.value-required", words, visit.lang());
            }
        });
        var kind = in.one("kind", LinkKind.values());
        var why = in.text("why");
        if (!fields.sound()) {
            return shown(visit, fields);
        }
        var command = new LinkDeeds.Link(Paths.caseId(visit), Paths.entityId(fields.value("crime")), fields.value("reference"), null,
                kind.orElseThrow(), why);
        return act(visit, fields, LinkDeeds.LINK, command).compose(_ -> fields.sound() ? back(visit) : shown(visit, fields));
    }

    private Future<Sheet> unlink(Visit visit) {
        var fields = door.sent(visit).in("linked-crimes");
        var why = fields.text("why", words, visit.lang());
        if (!fields.sound()) {
            return ending(visit, fields);
        }
        var command = new LinkDeeds.Unlink(Paths.caseId(visit), Paths.entityId(fields.value("crime")),
                Paths.id(fields.value("other"), CaseId::new), Paths.entityId(fields.value("otherCrime")), why);
        return act(visit, fields, LinkDeeds.UNLINK, command).compose(_ -> fields.sound() ? back(visit) : ending(visit, fields));
    }

    private static Future<Sheet> back(Visit visit) {
        return Future.succeededFuture(new Sheet.Elsewhere("/cases/" + Paths.caseId(visit) + "/linked-crimes?said=linked-crimes"));
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
