package gwarchod.core.desk;

import com.fasterxml.jackson.databind.JsonNode;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.breach.BreachHistory;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Access;
import gwarchod.core.sharing.Scope;
import gwarchod.core.sharing.Shown;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;

/// Answers the questions about case files beside the view itself.
final class CaseAnswers {
    private final Kernel kernel;
    private final CaseDesk cases;
    private final CaseLists lists;
    private final Timelines timelines;

    CaseAnswers(Kernel kernel, CaseDesk cases, CaseLists lists, Timelines timelines) {
        this.kernel = kernel;
        this.cases = cases;
        this.lists = lists;
        this.timelines = timelines;
    }

    void register(Registry registry) {
        registry.answers(CaseQuestions.LIST, lists::list);
        registry.answers(CaseQuestions.SEARCH, lists::search);
        registry.answers(CaseQuestions.TIMELINE, this::timeline);
        registry.answers(CaseQuestions.BREACHES, this::breaches);
    }

    private Reply<CaseQuestions.Timeline> timeline(Viewer viewer, Lang lang, CaseQuestions.TimelineOf what) {
        var card = kernel.cases().card(what.id());
        var scope = card.map(known -> cases.access(viewer, known).scope()).orElse(Scope.NOTHING);
        if (scope.knows() && cases.access(viewer, card.orElseThrow()).needsReason()) {
            return new Reply.Refused<>(Access.REASON_NEEDED);
        }
        return kernel.cases().file(what.id())
                .filter(_ -> scope.knows())
                .map(file -> timelines.timeline(file, cases.name(card.orElseThrow(), scope), scope, lang, what.limit(), what.cursor()))
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
        return Json.MAPPER.createObjectNode().<com.fasterxml.jackson.databind.node.ObjectNode>set("items", items).putNull("next");
    }
}
