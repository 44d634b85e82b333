package gwarchod.web;

import gwarchod.core.casefile.breach.CourtHistory;
import gwarchod.core.desk.CaseQuestions;
import gwarchod.core.words.Phrase;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.util.Map;

/// The breach history as a court gets it, in a copy that somebody took for a reason: as a page, and as a tagged PDF.
final class CourtPages {
    private static final Phrase TITLE = Phrase.of("web.court.title");

    private final PageDoor door;

    CourtPages(PageDoor door) {
        this.door = door;
    }

    void mount(Router router) {
        door.get(router, "/cases/:case/court-history/:copy", visit -> asked(visit).map(history ->
                Sheet.page("courthistory", TITLE, Map.of("history", history, "on", Paths.caseId(visit).value()))));
        door.get(router, "/cases/:case/court-history/:copy/pdf", visit -> asked(visit).map(history ->
                new Sheet.Print("courtprint", TITLE, Map.of("history", history))));
    }

    private Future<CourtHistory> asked(Visit visit) {
        var copy = Paths.entityId(visit.context().pathParam("copy"));
        return door.ask(visit, CaseQuestions.COURT_HISTORY, new CaseQuestions.CourtHistoryOf(Paths.caseId(visit), copy));
    }
}
