package gwarchod.web;

import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.retention.DecideErasure;
import gwarchod.core.casefile.retention.Retention;
import gwarchod.core.casefile.retention.RetentionView;
import gwarchod.core.desk.CaseQuestions;
import gwarchod.core.desk.Desk;
import gwarchod.core.desk.Erasing;
import gwarchod.core.desk.Retaining;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.sharing.Agreements;
import gwarchod.core.sharing.Shown;
import gwarchod.core.sharing.WhoSeesWhat;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// The cases about which somebody has to decide how long they are kept, the review of one, and the decision about an erasure. What is proposed or restricted is
/// among the forms of a case.
final class RetentionPages {
    /// Where one comes back to on the case's page.
    static final String ANCHOR = "retention-review";

    private static final String REVIEW = "retention.review";

    /// Whoever may do one of these has cases to look at.
    static final List<String> COMMANDS = List.of(REVIEW, Erasing.DECIDE.name(), "retention.propose-erasure");

    private static final String ERASE = "erase";

    private final PageDoor door;
    private final Desk desk;
    private final Words words;
    private final RetentionFields said;

    RetentionPages(PageDoor door, Desk desk, Words words) {
        this.door = door;
        this.desk = desk;
        this.words = words;
        this.said = new RetentionFields(words);
    }

    void mount(Router router) {
        door.get(router, "/retention", visit -> door.ask(visit, Retaining.QUEUE, new Retaining.Waiting())
                .map(queue -> Sheet.page("retention", Phrase.of("web.title.retention"), Map.of("queue", queue))));
        door.get(router, "/cases/:case/decide-erasure", visit -> deciding(visit, door.fresh().with("erasure", visit.query("erasure"))));
        door.post(router, "/cases/:case/decide-erasure", this::decide);
        door.get(router, "/cases/:case/review-retention", visit -> reviewing(visit, door.fresh()));
        door.post(router, "/cases/:case/review-retention", this::review);
    }

    /// Whether this user has cases to look at, sometimes.
    static boolean concerns(Visit visit) {
        return COMMANDS.stream().anyMatch(visit::may);
    }

    /// A form of a case, with what every one of them shows.
    private Future<Sheet> form(Visit visit, String template, String command, Fields fields, Function<RetentionView, Map<String, Object>> offers) {
        PageDoor.mayOnly(visit, command);
        var view = door.ask(visit, CaseQuestions.VIEW, new CaseQuestions.One(Paths.caseId(visit), null));
        var table = door.ask(visit, Agreements.WHO_SEES_WHAT, new WhoSeesWhat());
        return Future.all(view, table).map(_ -> {
            var offered = new HashMap<>(offers.apply(full(view.result())));
            offered.put("view", view.result());
            offered.put("readers", CaseForms.readers(visit, table.result(), ANCHOR));
            return Sheet.form(template, Phrase.of("command." + command), fields, offered);
        });
    }

    private Future<Sheet> deciding(Visit visit, Fields fields) {
        return form(visit, "decideerasure", Erasing.DECIDE.name(), fields, all -> Map.of(
                "row", all.erasures().stream().filter(one -> fields.is("erasure", one.id().value())).findFirst()
                        .orElseThrow(() -> new RefusedException(new Refusal.NotFound())),
                "name", all.name(), "decisions", List.of(choice(visit, ERASE), choice(visit, "refuse"))));
    }

    private Future<Sheet> reviewing(Visit visit, Fields fields) {
        PageDoor.mayOnly(visit, REVIEW);
        return door.ask(visit, Retaining.ANSWERERS, new Retaining.About(Paths.caseId(visit))).compose(found -> {
            var people = Stream.concat(Stream.of(new Choice("", words.say(visit.lang(), "web.keeping.nobody"))),
                    found.items().stream().map(one -> new Choice(one.username().value(), one.name()))).toList();
            return form(visit, "reviewretention", REVIEW, fields, all -> Map.of(
                    "keeping", all, "outcomes", said.outcomes(visit), "people", people));
        });
    }

    private Future<Sheet> review(Visit visit) {
        var fields = door.sent(visit).in("review-retention");
        var command = said.review(visit, fields);
        if (command.isEmpty()) {
            return reviewing(visit, fields);
        }
        return door.here(desk.act(visit.asking(), fields.key(), null, Paths.caseId(visit), command.get())).compose(outcome -> {
            if (outcome instanceof Outcome.Refused(var refused)) {
                fields.refused(refused, words, visit.lang());
                return reviewing(visit, fields);
            }
            return Future.succeededFuture(new Sheet.Elsewhere("/retention?said=review-retention"));
        });
    }

    private Choice choice(Visit visit, String decision) {
        return new Choice(decision, words.say(visit.lang(), "web.erasure.decide-" + decision));
    }

    /// What the section says; without it there is nothing here.
    static RetentionView full(CaseView view) {
        return view.section(Retention.REVIEW)
                .map(shown -> shown instanceof Shown.Full<RetentionView.Summary, RetentionView>(var all) ? all : null)
                .orElseThrow(() -> new RefusedException(new Refusal.NotFound()));
    }

    private Future<Sheet> decide(Visit visit) {
        var fields = door.sent(visit).in("decide-erasure");
        if (fields.value("decision").isEmpty()) {
            fields.needed("decision", "refusal.value-required", words, visit.lang());
        }
        var why = fields.text("why", words, visit.lang());
        if (!fields.sound()) {
            return deciding(visit, fields);
        }
        var on = Paths.caseId(visit);
        boolean erase = fields.is("decision", ERASE);
        var command = new DecideErasure(on, Paths.id(fields.value("erasure"), EntityId::new), erase, why);
        return door.here(desk.act(visit.asking(), fields.key(), Erasing.DECIDE, command)).compose(outcome -> {
            if (outcome instanceof Outcome.Refused(var refused)) {
                fields.refused(refused, words, visit.lang());
                return deciding(visit, fields);
            }
            return Future.succeededFuture(new Sheet.Elsewhere("/retention?said=" + (erase ? "erased" : "erasure-refused")));
        });
    }
}
