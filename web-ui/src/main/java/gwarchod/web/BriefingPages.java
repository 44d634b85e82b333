package gwarchod.web;

import gwarchod.clinic.briefing.BriefingDesk;
import gwarchod.clinic.briefing.BriefingsView;
import gwarchod.clinic.briefing.ConfirmBriefing;
import gwarchod.clinic.briefing.WriteBriefing;
import gwarchod.clinic.programme.Programmes;
import gwarchod.clinic.programme.SessionView;
import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.desk.Desk;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Briefings: read by a provider's staff, of all who take part or of one session, and written by whoever leads a case.
final class BriefingPages {
    private static final String ANCHOR = "briefing-delivery";
    private static final String CONFIRM = "briefing.confirm";
    private static final int VERSION_DIGITS_MAX = 6;

    private final PageDoor door;
    private final Desk desk;
    private final Words words;

    BriefingPages(PageDoor door, Desk desk, Words words) {
        this.door = door;
        this.desk = desk;
        this.words = words;
    }

    void mount(Router router) {
        door.get(router, "/briefings", visit -> page(visit, door.fresh()));
        door.post(router, "/briefings", this::confirmed);
    }

    /// Of everybody, or of those on the list of the session that the address names.
    private Future<Sheet> page(Visit visit, Fields fields) {
        return wanted(visit).compose(wanted -> door.ask(visit, BriefingDesk.LIST, new BriefingDesk.Asked()).map(all -> {
            var session = wanted.isEmpty() ? "" : visit.query("session");
            var rows = all.items().stream().filter(row -> wanted.isEmpty() || wanted.get().contains(row.referral())).toList();
            return Sheet.form("briefings", Phrase.of("web.title.briefings"), fields, Map.of("rows", rows, "session", session));
        }));
    }

    private Future<Optional<Set<EntityId>>> wanted(Visit visit) {
        return visit.query("session").isEmpty() ? Future.succeededFuture(Optional.empty())
                : door.ask(visit, Programmes.SESSION, new Programmes.SessionOf(Paths.entityId(visit.query("session"))))
                        .map(session -> Optional.of(session.participants().stream().map(SessionView.Line::participantId).collect(Collectors.toSet())));
    }

    private Future<Sheet> confirmed(Visit visit) {
        PageDoor.mayOnly(visit, CONFIRM);
        var fields = door.sent(visit);
        var written = fields.value("version");
        int version = written.matches("[0-9]{1," + VERSION_DIGITS_MAX + "}") ? Integer.parseInt(written) : 0;
        var command = new ConfirmBriefing(Paths.entityId(fields.value("referral")), version);
        return door.here(desk.act(visit.asking(), fields.key(), null, Paths.id(fields.value("case"), CaseId::new), command)).compose(outcome -> {
            if (outcome instanceof Outcome.Refused(var why)) {
                fields.refused(why, words, visit.lang());
                return page(visit, fields);
            }
            var session = visit.query("session");
            var on = session.isEmpty() ? "" : "session=" + Paths.entityId(session) + "&";
            return Future.succeededFuture(new Sheet.Elsewhere("/briefings?" + on + "said=briefing-read"));
        });
    }

    /// How many briefings somebody of a provider's staff hasn't read yet.
    static Future<Integer> unread(PageDoor door, Visit visit) {
        return visit.may(CONFIRM)
                ? door.ask(visit, BriefingDesk.LIST, new BriefingDesk.Asked()).map(all ->
                        (int) all.items().stream().filter(row -> row.mine() && row.briefing() != null && !row.read()).count())
                : Future.succeededFuture(0);
    }

    static List<CaseForms.Form> forms(Words words) {
        return List.of(Inputs.form("write-briefing", "briefing.write", ANCHOR,
                (visit, view, fields) -> asks(new Inputs(words, visit, fields, "write-briefing").hidden("referral"), visit, view, fields),
                (visit, fields) -> written(new Inputs(words, visit, fields, "write-briefing").hidden("referral"), fields)));
    }

    private static Map<String, Object> asks(Inputs in, Visit visit, CaseView view, Fields fields) {
        if (visit.begins()) {
            CaseFormFields.content(view, BriefingsView.class).stream().flatMap(all -> all.briefings().stream())
                    .filter(one -> fields.is("referral", one.referral().value())).findFirst().ifPresent(one ->
                            fields.with("staffSafety", one.staffSafety()).with("noContact", one.noContact()).with("venue", one.venue()));
        }
        return in.area("staffSafety").area("noContact").area("venue").date("from").date("reviewBy").offered();
    }

    private static Optional<CaseCommand> written(Inputs in, Fields fields) {
        var safety = in.text("staffSafety");
        var noContact = in.optional("noContact");
        var venue = in.optional("venue");
        var from = in.day("from");
        var reviewBy = in.day("reviewBy");
        return in.made(() -> new WriteBriefing(Paths.entityId(fields.value("referral")), safety, noContact, venue, from.orElseThrow(),
                reviewBy.orElseThrow()));
    }
}
