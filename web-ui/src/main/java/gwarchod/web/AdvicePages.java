package gwarchod.web;

import gwarchod.core.casefile.breach.CopiesWaiting;
import gwarchod.core.desk.Advising;
import gwarchod.core.words.Phrase;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.util.Map;

/// What waits for the advice of whoever is signed in, the oldest first. The forms are a case's.
final class AdvicePages {
    private final PageDoor door;

    AdvicePages(PageDoor door) {
        this.door = door;
    }

    void mount(Router router) {
        door.get(router, "/advice", visit -> door.ask(visit, Advising.QUEUE, new Advising.Waiting())
                .map(queue -> Sheet.page("advicequeue", Phrase.of("web.title.advice"), Map.of("queue", queue))));
    }

    /// How many cases wait for this user's advice, or for their release of a history.
    static Future<Advising.Count> waiting(PageDoor door, Visit visit) {
        return visit.may("advice.answer") || visit.may(CopiesWaiting.PERMISSION)
                ? door.ask(visit, Advising.COUNT, new Advising.HowMany())
                : Future.succeededFuture(Advising.Count.NONE);
    }
}
