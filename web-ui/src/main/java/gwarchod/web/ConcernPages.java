package gwarchod.web;

import gwarchod.clinic.concern.CloseConcern;
import gwarchod.clinic.concern.ConcernDesk;
import gwarchod.clinic.concern.ConcernState;
import gwarchod.clinic.concern.ConcernsView;
import gwarchod.clinic.concern.Phoned;
import gwarchod.clinic.concern.RaiseConcern;
import gwarchod.clinic.concern.ReceiveConcern;
import gwarchod.clinic.concern.ReceivedAs;
import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.desk.CaseQuestions;
import gwarchod.core.desk.Desk;
import gwarchod.core.journal.Outcome;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Concerns that cannot wait: whom to phone, before anything can be written; what became of those one sent; and those that wait for somebody.
final class ConcernPages {
    static final String ANCHOR = "concern-raised";

    private static final String RAISE = "concern.raise";

    private final PageDoor door;
    private final Desk desk;
    private final Words words;

    ConcernPages(PageDoor door, Desk desk, Words words) {
        this.door = door;
        this.desk = desk;
        this.words = words;
    }

    void mount(Router router) {
        door.get(router, "/concerns", this::list);
        door.get(router, "/cases/:case/raise-concern", visit -> {
            PageDoor.mayOnly(visit, RAISE);
            return shown(visit, door.fresh());
        });
        door.post(router, "/cases/:case/raise-concern", this::sent);
    }

    private Future<Sheet> list(Visit visit) {
        return door.ask(visit, ConcernDesk.LIST, new ConcernDesk.Asked())
                .map(all -> Sheet.page("concerns", Phrase.of("section.concern.raised"), Map.of("all", all)));
    }

    /// Those that nobody has, and the viewer's own that aren't closed; nothing for whoever raises none.
    static Future<List<ConcernDesk.Row>> pressing(PageDoor door, Visit visit) {
        return visit.may(RAISE)
                ? door.ask(visit, ConcernDesk.LIST, new ConcernDesk.Asked())
                        .map(all -> all.items().stream().filter(row -> row.concern().state() != ConcernState.CLOSED).toList())
                : Future.succeededFuture(List.of());
    }

    private Future<Sheet> shown(Visit visit, Fields fields) {
        var view = door.ask(visit, CaseQuestions.VIEW, new CaseQuestions.One(Paths.caseId(visit), null));
        var phones = door.ask(visit, ConcernDesk.PHONES, new ConcernDesk.Whom());
        return Future.all(view, phones).map(_ -> {
            var offered = new HashMap<>(new Inputs(words, visit, fields, "raise-concern").area("what").radio("phoned", Phoned.values()).offered());
            offered.put("view", view.result());
            offered.put("phones", phones.result());
            return Sheet.form("raiseconcern", Phrase.of("command." + RAISE), fields, offered);
        });
    }

    private Future<Sheet> sent(Visit visit) {
        PageDoor.mayOnly(visit, RAISE);
        var fields = door.sent(visit).in("raise-concern");
        var in = new Inputs(words, visit, fields, "raise-concern");
        var what = in.text("what");
        var phoned = in.one("phoned", Phoned.values());
        if (!in.sound()) {
            return shown(visit, fields);
        }
        return door.here(desk.act(visit.asking(), fields.key(), null, Paths.caseId(visit), new RaiseConcern(what, phoned.orElseThrow())))
                .compose(outcome -> {
                    if (outcome instanceof Outcome.Refused(var why)) {
                        fields.refused(why, words, visit.lang());
                        return shown(visit, fields);
                    }
                    return Future.succeededFuture(new Sheet.Elsewhere("/concerns?said=raise-concern"));
                });
    }

    /// The forms by which somebody takes a concern, and says what was done.
    static List<CaseForms.Form> forms(Words words) {
        return List.of(
                Inputs.form("receive-concern", "concern.receive", ANCHOR,
                        (visit, view, fields) -> in(words, visit, fields, "receive-concern").radio("says", ReceivedAs.values()).area("note")
                                .offered(said(view, fields)),
                        (visit, fields) -> received(in(words, visit, fields, "receive-concern"), fields)),
                Inputs.form("close-concern", "concern.close", ANCHOR,
                        (visit, view, fields) -> in(words, visit, fields, "close-concern").area("done").offered(said(view, fields)),
                        (visit, fields) -> {
                            var in = in(words, visit, fields, "close-concern");
                            var done = in.text("done");
                            return in.made(() -> new CloseConcern(Paths.entityId(fields.value("concern")), done));
                        }));
    }

    private static Inputs in(Words words, Visit visit, Fields fields, String form) {
        return new Inputs(words, visit, fields, form).hidden("concern");
    }

    private static String said(CaseView view, Fields fields) {
        return CaseFormFields.content(view, ConcernsView.class).stream().flatMap(all -> all.concerns().stream())
                .filter(one -> fields.is("concern", one.id().value())).map(ConcernsView.Line::what).findFirst().orElse("");
    }

    private static Optional<CaseCommand> received(Inputs in, Fields fields) {
        var says = in.one("says", ReceivedAs.values());
        var note = in.optional("note");
        return in.made(() -> new ReceiveConcern(Paths.entityId(fields.value("concern")), says.orElseThrow(), note));
    }
}
