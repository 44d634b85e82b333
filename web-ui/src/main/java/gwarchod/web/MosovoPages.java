package gwarchod.web;

import gwarchod.core.ids.UserId;
import gwarchod.core.words.Phrase;
import gwarchod.mappa.caseload.CaseloadBoard;
import gwarchod.mappa.caseload.OfficerWork;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.util.Map;

/// What an officer for sexual and violent offenders has to do next, and what their supervisor oversees.
final class MosovoPages {
    private final PageDoor door;

    MosovoPages(PageDoor door) {
        this.door = door;
    }

    void mount(Router router) {
        door.get(router, "/mosovo", this::work);
        door.get(router, "/mosovo/caseload", visit -> door.ask(visit, CaseloadBoard.QUESTION, new CaseloadBoard.Asked())
                .map(board -> Sheet.page("mosovocaseload", Phrase.of("web.title.mosovo-caseload"), Map.of("board", board))));
    }

    private Future<Sheet> work(Visit visit) {
        var officer = visit.query("officer");
        return door.ask(visit, OfficerWork.QUESTION, new OfficerWork.Asked(officer.isEmpty() ? null : Paths.id(officer, UserId::new)))
                .map(board -> Sheet.page("mosovo", Phrase.of("web.title.mosovo"), Map.of("board", board, "own", officer.isEmpty())));
    }
}
