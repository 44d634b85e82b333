package gwarchod.web;

import gwarchod.core.casefile.order.DocumentKind;
import gwarchod.core.casefile.order.OrderWork;
import gwarchod.core.desk.CaseQuestions;
import gwarchod.core.desk.Desk;
import gwarchod.core.document.DocumentDeeds;
import gwarchod.core.document.SentFile;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.sharing.Agreements;
import gwarchod.core.sharing.WhoSeesWhat;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Map;

/// The documents of an order: attaching one, and fetching one to keep.
final class DocumentPages {
    private static final String FORM = "/cases/:case/attach-document";
    private static final String ANCHOR = "order-work";

    private final PageDoor door;
    private final Desk desk;
    private final Words words;

    DocumentPages(PageDoor door, Desk desk, Words words) {
        this.door = door;
        this.desk = desk;
        this.words = words;
    }

    void mount(Router router) {
        door.get(router, FORM, visit -> {
            PageDoor.mayOnly(visit, DocumentDeeds.ATTACH.name());
            return shown(visit, door.fresh().with("orderId", visit.query("order")));
        });
        door.get(router, "/cases/:case/orders/:order/documents/:document", visit -> door.ask(visit, DocumentDeeds.CONTENT, asked(visit))
                .map(file -> new Sheet.File(file.mediaType(), file.name(), file.content())));
    }

    void mountUpload(Router router) {
        door.upload(router, FORM, DocumentDeeds.ATTACH.name(), DocumentDeeds.ATTACH.bytesMax(), this::sent);
    }

    private static DocumentDeeds.DocumentOf asked(Visit visit) {
        var context = visit.context();
        return new DocumentDeeds.DocumentOf(Paths.caseId(visit), Paths.entityId(context.pathParam("order")), Paths.entityId(context.pathParam("document")));
    }

    private Future<Sheet> shown(Visit visit, Fields fields) {
        var view = door.ask(visit, CaseQuestions.VIEW, new CaseQuestions.One(Paths.caseId(visit), null));
        var table = door.ask(visit, Agreements.WHO_SEES_WHAT, new WhoSeesWhat());
        return Future.all(view, table).map(_ -> {
            var order = CaseFormFields.content(view.result(), OrderWork.class).stream().flatMap(work -> work.orders().stream())
                    .filter(line -> fields.is("orderId", line.id().value())).findFirst()
                    .orElseThrow(() -> new RefusedException(new Refusal.NotFound()));
            List<Choice> kinds = new OrderFields(words).choices(visit, DocumentKind.values());
            return Sheet.form("attachdocument", Phrase.of("command." + DocumentDeeds.ATTACH.name()), fields, Map.of("view", view.result(),
                    "readers", CaseForms.readers(visit, table.result(), ANCHOR), "what", order.name(), "kinds", kinds));
        });
    }

    /// Whatever is wrong is said beside its field; the file itself has to be chosen again, as browsers give none back.
    private Future<Sheet> sent(Visit visit, Uploads.Sent sent) {
        var fields = door.sent(visit).in("attach-document");
        var kind = OrderFields.one(fields, "kind", DocumentKind.values());
        if (kind.isEmpty()) {
            fields.needed("kind", "refusal.value-required", words, visit.lang());
        }
        var title = fields.optionalText("title", words, visit.lang());
        if (sent instanceof Uploads.Sent.TooLarge) {
            fields.wrong("file", words.say(visit.lang(), "refusal.document-too-large", SentFile.MIB_MAX));
        }
        var file = sent instanceof Uploads.Sent.Whole(var chosen) ? chosen : null;
        if (sent instanceof Uploads.Sent.NoFile) {
            fields.wrong("file", words.say(visit.lang(), "refusal.document-required"));
        }
        if (!fields.sound() || file == null) {
            return shown(visit, fields);
        }
        EntityId order = Paths.entityId(fields.value("orderId"));
        return act(visit, fields, new DocumentDeeds.Attach(Paths.caseId(visit), order, kind.orElseThrow(), title, file)).compose(_ -> fields.sound()
                ? Future.succeededFuture(new Sheet.Elsewhere("/cases/" + Paths.caseId(visit) + "?said=attach-document#" + ANCHOR))
                : shown(visit, fields));
    }

    private Future<Outcome> act(Visit visit, Fields fields, DocumentDeeds.Attach command) {
        return door.here(desk.act(visit.asking(), fields.key(), DocumentDeeds.ATTACH, command)).map(outcome -> {
            if (outcome instanceof Outcome.Refused(var why)) {
                fields.refused(why, words, visit.lang());
            }
            return outcome;
        });
    }
}
