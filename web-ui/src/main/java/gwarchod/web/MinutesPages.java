package gwarchod.web;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.desk.Desk;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.json.Json;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import gwarchod.mappa.minutes.ApproveMinutes;
import gwarchod.mappa.minutes.CirculateMinutes;
import gwarchod.mappa.minutes.DraftMinutes;
import gwarchod.mappa.minutes.ExecutiveSummary;
import gwarchod.mappa.minutes.MinutesDesk;
import gwarchod.mappa.minutes.MinutesHeading;
import gwarchod.mappa.minutes.MinutesText;
import gwarchod.mappa.minutes.MinutesView;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/// Minutes of one item: read, written, approved and circulated on one page, and what goes outside as a page of its own. Only what the chair
/// approved can be printed.
final class MinutesPages {
    private static final String ITEM = "/cases/:case/minutes/:item";
    private static final String COPY = ITEM + "/onward/:onward/copy";
    private static final String SUMMARY = ITEM + "/requests/:request/summary";
    private static final Phrase TITLE = Phrase.of("question.minutes.read");
    private static final int DIGITS_MAX = 6;

    private final PageDoor door;
    private final Desk desk;
    private final Words words;

    MinutesPages(PageDoor door, Desk desk, Words words) {
        this.door = door;
        this.desk = desk;
        this.words = words;
    }

    void mount(Router router) {
        door.get(router, ITEM, visit -> page(visit, door.fresh()));
        door.post(router, ITEM, visit -> sent(visit, "minutes.draft", "write-minutes", this::drafted));
        door.post(router, ITEM + "/approval", visit -> sent(visit, "minutes.approve", "approve-minutes",
                (item, _, fields) -> Optional.of(new ApproveMinutes(item, number(fields.value("writing"))))));
        door.post(router, ITEM + "/circulation", visit -> sent(visit, "minutes.circulate", "circulate-minutes",
                (item, _, fields) -> Optional.of(new CirculateMinutes(item, fields.beginning("absent-").stream()
                        .map(one -> Paths.id(one, AgencyId::new)).toList()))));
        door.post(router, COPY, this::share);
        door.get(router, COPY, visit -> copy(visit).map(view -> Sheet.page("minutescopy", Phrase.of("question.minutes.copy"), shows(visit, view))));
        door.get(router, COPY + "/pdf", visit -> copy(visit).map(view -> new Sheet.Print("minutesprint", TITLE, Map.of("minutes", view))));
        door.get(router, SUMMARY, visit -> summary(visit).map(one -> Sheet.page("minutessummary", Phrase.of("question.minutes.summary"),
                Map.of("summary", one, "here", here(visit)))));
        door.get(router, SUMMARY + "/pdf", visit -> summary(visit).map(one ->
                new Sheet.Print("minutessummaryprint", Phrase.of("question.minutes.summary"), Map.of("summary", one))));
        door.get(router, "/mappa/documents", visit -> door.ask(visit, MinutesDesk.DOCUMENTS, new MinutesDesk.Documents())
                .map(all -> Sheet.page("mappadocuments", Phrase.of("question.minutes.documents"), Map.of("registry", all))));
    }

    private interface Reads {
        Optional<CaseCommand> read(EntityId item, Visit visit, Fields fields);
    }

    private static EntityId item(Visit visit) {
        return Paths.entityId(visit.context().pathParam("item"));
    }

    private static EntityId part(Visit visit, String name) {
        return Paths.entityId(visit.context().pathParam(name));
    }

    static String here(Visit visit) {
        return "/cases/" + Paths.caseId(visit) + "/minutes/" + item(visit);
    }

    private static Map<String, Object> shows(Visit visit, MinutesView view) {
        return Map.of("minutes", view, "here", here(visit));
    }

    private static int number(String written) {
        return written.matches("[0-9]{1," + DIGITS_MAX + "}") ? Integer.parseInt(written) : 0;
    }

    private Future<Sheet> page(Visit visit, Fields fields) {
        var version = visit.query("version");
        return door.ask(visit, MinutesDesk.READ, new MinutesDesk.MinutesOf(Paths.caseId(visit), item(visit), version.isEmpty() ? null : number(version)))
                .map(view -> {
                    begin(visit, view, fields);
                    return Sheet.form("minutes", TITLE, fields.asking(name -> label(visit, name)), shows(visit, view));
                });
    }

    /// What stands in the form at first: what was written, or what the last minutes say.
    private static void begin(Visit visit, MinutesView view, Fields fields) {
        var draft = view.draft();
        if (draft != null && visit.begins()) {
            draft.slots().forEach(slot -> {
                var name = Json.kebab(slot.part());
                fields.with("text-" + name, slot.text());
                if (slot.current()) {
                    fields.with("current-" + name, "yes");
                }
            });
        }
    }

    private Optional<String> label(Visit visit, String field) {
        return field.startsWith("text-") && words.has("enum.MinutesHeading." + field.substring(5))
                ? Optional.of(words.say(visit.lang(), "enum.MinutesHeading." + field.substring(5))) : Optional.empty();
    }

    /// Each heading that something stands under.
    private Optional<CaseCommand> drafted(EntityId item, Visit visit, Fields fields) {
        var texts = Arrays.stream(MinutesHeading.values())
                .filter(part -> !fields.value("text-" + Json.kebab(part)).isEmpty())
                .map(part -> new MinutesText(part, fields.text("text-" + Json.kebab(part), words, visit.lang()),
                        fields.is("current-" + Json.kebab(part), "yes")))
                .toList();
        Text reason = fields.optionalText("reason", words, visit.lang());
        return fields.sound() ? Optional.of(new DraftMinutes(item, texts, reason)) : Optional.empty();
    }

    private Future<Sheet> sent(Visit visit, String command, String form, Reads reads) {
        PageDoor.mayOnly(visit, command);
        var fields = door.sent(visit).in(form);
        var read = reads.read(item(visit), visit, fields);
        if (read.isEmpty()) {
            return page(visit, fields);
        }
        return door.here(desk.act(visit.asking(), fields.key(), null, Paths.caseId(visit), read.get())).compose(outcome -> {
            if (outcome instanceof Outcome.Refused(var why)) {
                fields.refused(why, words, visit.lang());
                return page(visit, fields);
            }
            return Future.succeededFuture(new Sheet.Elsewhere(here(visit) + "?said=" + form));
        });
    }

    private Future<Sheet> share(Visit visit) {
        PageDoor.mayOnly(visit, MinutesDesk.SHARE.name());
        var fields = door.sent(visit);
        var share = new MinutesDesk.Share(Paths.caseId(visit), item(visit), part(visit, "onward"));
        return door.here(desk.act(visit.asking(), fields.key(), MinutesDesk.SHARE, share)).compose(outcome -> {
            if (outcome instanceof Outcome.Refused(var why)) {
                fields.refused(why, words, visit.lang());
                return page(visit, fields);
            }
            return Future.succeededFuture(new Sheet.Elsewhere(here(visit) + "/onward/" + share.onward() + "/copy"));
        });
    }

    private Future<MinutesView> copy(Visit visit) {
        return door.ask(visit, MinutesDesk.COPY, new MinutesDesk.CopyOf(Paths.caseId(visit), item(visit), part(visit, "onward")));
    }

    private Future<ExecutiveSummary> summary(Visit visit) {
        return door.ask(visit, MinutesDesk.SUMMARY, new MinutesDesk.SummaryOf(Paths.caseId(visit), item(visit), part(visit, "request")));
    }
}
