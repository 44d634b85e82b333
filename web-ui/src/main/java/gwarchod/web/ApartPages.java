package gwarchod.web;

import gwarchod.clinic.apart.ApartDesk;
import gwarchod.clinic.apart.DeclareApart;
import gwarchod.clinic.apart.EndApart;
import gwarchod.clinic.apart.SettleApart;
import gwarchod.clinic.apart.Settlement;
import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.desk.Desk;
import gwarchod.core.ids.CaseId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whom a person must not meet, and what was tried in spite of it.
final class ApartPages {
    private static final String ANCHOR = "apart-people";
    private static final String SETTLE = "settle-apart";

    private final PageDoor door;
    private final Desk desk;
    private final Words words;

    ApartPages(PageDoor door, Desk desk, Words words) {
        this.door = door;
        this.desk = desk;
        this.words = words;
    }

    void mount(Router router) {
        door.get(router, "/cases/:case/apart", visit -> door.ask(visit, ApartDesk.OF_CASE, new ApartDesk.OfCase(Paths.caseId(visit))).map(pairs ->
                Sheet.page("apart", Phrase.of("section.apart.people"), Map.of("pairs", pairs, "here", "/cases/" + Paths.caseId(visit).value()))));
        door.get(router, "/apart", visit -> asked(visit, door.fresh()));
        door.post(router, "/apart", this::settled);
    }

    private Future<Sheet> asked(Visit visit, Fields fields) {
        PageDoor.mayOnly(visit, ApartDesk.SETTLE.name());
        return door.ask(visit, ApartDesk.ASKED, new ApartDesk.Asks()).map(all -> {
            var in = new Inputs(words, visit, fields, SETTLE).radio("settlement", Settlement.values()).area("why");
            return Sheet.form("apartasked", Phrase.of("web.apart.asked"), fields, Map.of("all", all, "inputs", in.offered().get("inputs"),
                    "declaration", visit.query("declaration"), "place", visit.query("place")));
        });
    }

    private Future<Sheet> settled(Visit visit) {
        var fields = door.sent(visit).in(SETTLE);
        var in = new Inputs(words, visit, fields, SETTLE);
        var settlement = in.one("settlement", Settlement.values());
        var why = in.text("why");
        if (!fields.sound()) {
            return asked(visit, fields);
        }
        var command = new SettleApart(Paths.entityId(visit.query("declaration")), Paths.entityId(visit.query("place")), settlement.orElseThrow(), why);
        return door.here(desk.act(visit.asking(), fields.key(), ApartDesk.SETTLE, command)).compose(outcome -> {
            if (outcome instanceof Outcome.Refused(var refused)) {
                fields.refused(refused, words, visit.lang());
                return asked(visit, fields);
            }
            return Future.succeededFuture(new Sheet.Elsewhere("/apart?said=" + SETTLE));
        });
    }

    static List<CaseForms.Form> forms(Words words) {
        return List.of(
                Inputs.form("declare-apart", "apart.declare", ANCHOR,
                        (visit, _, fields) -> new Inputs(words, visit, fields, "declare-apart").line("other").area("why").offered(),
                        (visit, fields) -> declared(new Inputs(words, visit, fields, "declare-apart"), fields)),
                Inputs.form("end-apart", "apart.end", ANCHOR,
                        (visit, _, fields) -> new Inputs(words, visit, fields, "end-apart").hidden("declaration").area("why").offered(),
                        (visit, fields) -> ended(new Inputs(words, visit, fields, "end-apart").hidden("declaration"), fields)));
    }

    /// The address of the other case, or what stands in it after `/cases/`.
    private static Optional<CaseCommand> declared(Inputs in, Fields fields) {
        var why = in.text("why");
        var other = fields.value("other").strip().replaceFirst("^.*/cases/", "").replaceFirst("[/?#].*$", "");
        return in.made(() -> new DeclareApart(Paths.id(other, CaseId::new), why));
    }

    private static Optional<CaseCommand> ended(Inputs in, Fields fields) {
        var why = in.text("why");
        return in.made(() -> new EndApart(Paths.entityId(fields.value("declaration")), why));
    }
}
