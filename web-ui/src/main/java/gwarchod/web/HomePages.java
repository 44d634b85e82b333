package gwarchod.web;

import gwarchod.core.desk.Home;
import gwarchod.core.meeting.Meetings;
import gwarchod.core.sharing.Agreements;
import gwarchod.core.sharing.WhoSeesWhat;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;

/// What needs whoever is signed in, and what the agreement lets whom see.
final class HomePages {
    /// How far ahead home looks for meetings.
    private static final int DAYS_AHEAD = 14;

    /// Meetings home lists; the others stand in the list of meetings.
    private static final int MEETINGS_MAX = 7;

    private final PageDoor door;
    private final InstantSource clock;

    HomePages(PageDoor door, InstantSource clock) {
        this.door = door;
        this.clock = clock;
    }

    void mount(Router router) {
        door.get(router, "/", this::home);
        door.get(router, "/agreement", this::agreement);
    }

    private Future<Sheet> home(Visit visit) {
        var today = LocalDate.ofInstant(clock.instant(), Words.ZONE);
        var needs = door.ask(visit, Home.QUESTION, new Home.Nothing());
        var meetings = door.ask(visit, Meetings.LIST, new Meetings.MeetingsBetween(today, today.plusDays(DAYS_AHEAD), null));
        return Future.all(needs, meetings).map(_ -> Sheet.page("home", Phrase.of("web.nav.home"), Map.of(
                "view", needs.result(),
                "meetings", meetings.result().items().stream().limit(MEETINGS_MAX).toList(),
                "soon", clock.instant().plus(Duration.ofDays(1)))));
    }

    private Future<Sheet> agreement(Visit visit) {
        return door.ask(visit, Agreements.WHO_SEES_WHAT, new WhoSeesWhat())
                .map(table -> Sheet.page("agreement", Phrase.of("web.title.agreement"), Map.of("table", table)));
    }
}
