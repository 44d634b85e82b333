package gwarchod.core.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.CaseViews;
import gwarchod.core.casefile.breach.BreachHistory;
import gwarchod.core.casefile.breach.CourtHistory;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Access;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Scope;
import gwarchod.core.sharing.Shown;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;

/// Answers the questions about case files beside the view itself.
final class CaseAnswers {
    /// The command by which a copy is taken: whoever may not may not read one either.
    private static final String TAKE_COPY = "breach.take-copy";

    private final Kernel kernel;
    private final CaseDesk cases;
    private final CaseLists lists;
    private final Timelines timelines;
    private final CaseViews views;

    CaseAnswers(Kernel kernel, CaseDesk cases, CaseLists lists, Timelines timelines, CaseViews views) {
        this.kernel = kernel;
        this.cases = cases;
        this.lists = lists;
        this.timelines = timelines;
        this.views = views;
    }

    void register(Registry registry) {
        registry.answers(CaseQuestions.LIST, lists::list);
        registry.answers(CaseQuestions.SEARCH, lists::search);
        registry.answers(CaseQuestions.SAMPLE, lists::sample);
        registry.answers(CaseQuestions.TIMELINE, this::timeline);
        registry.answers(CaseQuestions.BREACHES, this::breaches);
        registry.answers(CaseQuestions.COURT_HISTORY, this::courtHistory);
    }

    private Reply<CaseQuestions.Timeline> timeline(Viewer viewer, Lang lang, CaseQuestions.TimelineOf what) {
        var card = kernel.cases().card(what.id());
        var scope = card.map(known -> cases.access(viewer, known).scope()).orElse(Scope.NOTHING);
        if (scope.knows() && cases.access(viewer, card.orElseThrow()).needsReason()) {
            return new Reply.Refused<>(Access.REASON_NEEDED);
        }
        return kernel.cases().file(what.id())
                .filter(_ -> scope.knows())
                .map(file -> timelines.timeline(file, cases.name(card.orElseThrow(), scope), scope, lang,
                        meeting -> cases.outside().title(viewer, lang, meeting), what.limit(), what.cursor()))
                .orElseGet(Reply::notFound);
    }

    /// The history as the case's view shows it: `{"items":[…],"next":null}` in full, the section's summary, or a flag where it is withheld.
    private Reply<JsonNode> breaches(Viewer viewer, Lang lang, CaseQuestions.BreachesOf what) {
        return switch (cases.view(viewer, lang, new CaseQuestions.One(what.id(), null))) {
            case Answer.Refused<CaseView>(var why) -> new Reply.Refused<>(why);
            case Answer.Same<CaseView> _ -> throw new IllegalStateException("nobody holds a tag here");
            case Answer.Found<CaseView> found -> found.view().section(BreachHistory.SECTION)
                    .<Reply<JsonNode>>map(shown -> new Reply.View<>(items(shown), found.validUntil()))
                    .orElseGet(Reply::notFound);
        };
    }

    /// For whoever is shown the history in full and may take a copy of it.
    private Reply<CourtHistory> courtHistory(Viewer viewer, Lang lang, CaseQuestions.CourtHistoryOf what) {
        var card = kernel.cases().card(what.id()).filter(known -> cases.access(viewer, known).scope().knows());
        if (card.isPresent() && cases.access(viewer, card.get()).needsReason()) {
            return new Reply.Refused<>(Access.REASON_NEEDED);
        }
        return card.filter(known -> cases.access(viewer, known).scope().sees(BreachHistory.SECTION.id(), Level.FULL))
                .filter(known -> kernel.agreement().get().permits(viewer, TAKE_COPY, known.facts()))
                .flatMap(known -> kernel.cases().file(known.id()).flatMap(loaded -> views.rendered(
                        loaded, cases.access(viewer, known).scope(), lang, kernel.clock().instant(),
                        (file, rendering) -> CourtHistory.of(file, rendering, what.copy(), views.name(known, rendering.scope())))))
                .<Reply<CourtHistory>>map(history -> new Reply.View<>(history, kernel.clock().instant()))
                .orElseGet(Reply::notFound);
    }

    private static JsonNode items(Shown<?, ?> shown) {
        return switch (shown) {
            case Shown.Withheld<?, ?> _ -> Json.MAPPER.createObjectNode().put("withheld", true);
            case Shown.Presence<?, ?> _ -> Json.MAPPER.createObjectNode().put("present", true);
            case Shown.Empty<?, ?> _ -> list(Json.MAPPER.createArrayNode());
            case Shown.Summary<?, ?>(var value) -> Json.MAPPER.valueToTree(value);
            case Shown.Full<?, ?>(var value) -> list(Json.MAPPER.valueToTree(value).path("breaches"));
        };
    }

    private static JsonNode list(JsonNode items) {
        return Json.MAPPER.createObjectNode().<ObjectNode>set("items", items).putNull("next");
    }
}
