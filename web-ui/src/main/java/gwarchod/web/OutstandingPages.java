package gwarchod.web;

import gwarchod.core.words.Phrase;
import gwarchod.iom.outstanding.OutstandingList;
import gwarchod.iom.repeats.Repeats;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.util.Map;

/// The list of outstanding suspects: for the duty inspector, who checks and tasks, and for the shift, which looks for them. And how many are
/// suspects or victims more than once.
final class OutstandingPages {
    private final PageDoor door;

    OutstandingPages(PageDoor door) {
        this.door = door;
    }

    void mount(Router router) {
        door.get(router, "/outstanding", this::board);
        door.get(router, "/repeats", visit -> door.ask(visit, Repeats.QUESTION, new Repeats.Asked())
                .map(count -> Sheet.page("repeats", Phrase.of("web.title.repeats"), Map.of("count", count))));
    }

    private Future<Sheet> board(Visit visit) {
        boolean mine = visit.query("of").equals("mine");
        return door.ask(visit, OutstandingList.QUESTION, new OutstandingList.Asked(mine ? true : null))
                .map(board -> Sheet.page("outstanding", Phrase.of("web.title.outstanding"), Map.of("board", board, "mine", mine)));
    }
}
