package gwarchod.web;

import gwarchod.core.words.Phrase;
import gwarchod.iom.priority.PriorityDeeds;
import io.vertx.ext.web.Router;
import java.util.Map;

/// The ranking: who is looked at first, and why one person stands where they stand.
final class PriorityPages {
    private final PageDoor door;

    PriorityPages(PageDoor door) {
        this.door = door;
    }

    void mount(Router router) {
        door.get(router, "/ranking", visit -> {
            var cursor = visit.query("cursor");
            return door.ask(visit, PriorityDeeds.RANKING, new PriorityDeeds.RankingOf(null, cursor.isEmpty() ? null : cursor))
                    .map(found -> Sheet.page("ranking", Phrase.of("web.title.ranking"), Map.of("ranking", found)));
        });
        door.get(router, "/cases/:case/standing", visit -> door.ask(visit, PriorityDeeds.STANDING, new PriorityDeeds.StandingOf(Paths.caseId(visit)))
                .map(standing -> Sheet.page("standing", Phrase.of("web.title.standing"), Map.of("standing", standing))));
    }
}
