package gwarchod.web;

import gwarchod.clinic.programme.Programmes;
import gwarchod.clinic.programme.SessionView;
import gwarchod.core.alert.AlertDeeds;
import gwarchod.core.desk.Home;
import gwarchod.core.desk.Retaining;
import gwarchod.core.leaving.LeavingDeeds;
import gwarchod.core.meeting.Meetings;
import gwarchod.core.opening.OpeningDeeds;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What needs whoever is signed in.
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
    }

    private Future<Sheet> home(Visit visit) {
        var today = LocalDate.ofInstant(clock.instant(), Words.ZONE);
        var needs = door.ask(visit, Home.QUESTION, new Home.Nothing());
        var meetings = door.ask(visit, Meetings.LIST, new Meetings.MeetingsBetween(today, today.plusDays(DAYS_AHEAD), null));
        var registers = registers(visit);
        var glass = glass(visit);
        var alerts = alerts(visit);
        var keeping = keeping(visit);
        var left = left(visit);
        var advice = AdvicePages.waiting(door, visit);
        var concerns = ConcernPages.pressing(door, visit);
        var reports = ReportPages.owedBy(door, visit);
        var briefings = BriefingPages.unread(door, visit);
        var clinic = StalkingPages.waiting(door, visit);
        var mappa = MappaPages.waiting(door, visit);
        var work = MappaPages.meetingWork(door, visit);
        return Future.all(List.of(needs, meetings, registers, glass, alerts, keeping, left, advice, concerns, reports, briefings, clinic, mappa, work)).map(_ ->
                Sheet.page("home", Phrase.of("web.nav.home"), Map.ofEntries(
                Map.entry("advice", advice.result()),
                Map.entry("glass", glass.result()),
                Map.entry("alerts", alerts.result()),
                Map.entry("keeping", keeping.result()),
                Map.entry("left", left.result()),
                Map.entry("reports", reports.result().size()),
                Map.entry("people", PersonNeeds.of(needs.result().needs())),
                Map.entry("tasks", needs.result().tasks()),
                Map.entry("registers", registers.result()),
                Map.entry("meetings", meetings.result().items().stream().limit(MEETINGS_MAX).toList()),
                Map.entry("concerns", concerns.result()),
                Map.entry("briefings", briefings.result()),
                Map.entry("clinic", clinic.result()),
                Map.entry("mappa", mappa.result()),
                Map.entry("work", work.result()),
                Map.entry("today", today))));
    }

    /// How many broken glasses, of others, nobody has reviewed yet that this user is told of.
    private Future<Integer> glass(Visit visit) {
        return door.ask(visit, OpeningDeeds.WAITING, new OpeningDeeds.Waiting()).map(OpeningDeeds.Count::waiting);
    }

    /// How many alerts are open, for whoever sees them.
    private Future<Integer> alerts(Visit visit) {
        return visit.may(AlertDeeds.SEE)
                ? door.ask(visit, AlertDeeds.LIST, new AlertDeeds.Alerts())
                        .map(found -> (int) found.items().stream().filter(one -> one.closed() == null).count())
                : Future.succeededFuture(0);
    }

    /// How many cases wait for this user to say how long they are kept.
    private Future<Integer> keeping(Visit visit) {
        return RetentionPages.concerns(visit)
                ? door.ask(visit, Retaining.COUNT, new Retaining.HowMany()).map(Retaining.Count::waiting)
                : Future.succeededFuture(0);
    }

    /// How much stands without an owner that this user can give to somebody.
    private Future<Integer> left(Visit visit) {
        return visit.may(LeavingDeeds.HAND_OVER.name())
                ? door.ask(visit, LeavingDeeds.COUNT, new LeavingDeeds.HowMany()).map(LeavingDeeds.Count::waiting)
                : Future.succeededFuture(0);
    }

    /// The registers that wait for whoever takes registers.
    private Future<List<SessionView>> registers(Visit visit) {
        return visit.may("programme.register")
                ? door.ask(visit, Programmes.NEEDING, new Programmes.Needing()).map(SessionView.Items::items)
                : Future.succeededFuture(List.of());
    }
}
