package gwarchod.web;

import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Desk;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.meeting.AgendaView;
import gwarchod.core.meeting.Meetings;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Meetings and their agendas, which keep themselves up to date on the screen.
final class MeetingPages {
    /// How far back the list of meetings reaches.
    private static final int DAYS_BACK = 60;

    private final PageDoor door;
    private final Desk desk;
    private final AgendaStream stream;
    private final Words words;
    private final InstantSource clock;

    MeetingPages(PageDoor door, Desk desk, AgendaStream stream, Words words, InstantSource clock) {
        this.door = door;
        this.desk = desk;
        this.stream = stream;
        this.words = words;
        this.clock = clock;
    }

    void mount(Router router) {
        door.get(router, "/meetings", this::list);
        door.get(router, "/meetings/new", visit -> {
            PageDoor.mayOnly(visit, "meeting.schedule");
            return Future.succeededFuture(newMeeting(visit, door.fresh()));
        });
        door.post(router, "/meetings/new", this::schedule);
        door.get(router, "/meetings/:meeting", this::agenda);
        door.get(router, "/meetings/:meeting/lines", this::lines);
        door.get(router, "/meetings/:meeting/live", this::live);
        door.post(router, "/meetings/:meeting/pin", this::pin);
        door.get(router, "/meetings/:meeting/leave-off", visit -> leaveOff(visit, door.fresh()
                .with("case", visit.query("case")).with("item", visit.query("item")).with("how", "defer")));
        door.post(router, "/meetings/:meeting/leave-off", this::leftOff);
    }

    private Future<Sheet> list(Visit visit) {
        var from = today().minusDays(DAYS_BACK);
        return door.ask(visit, Meetings.LIST, new Meetings.MeetingsBetween(from, null, null)).map(found -> {
            var startOfDay = today().atStartOfDay(Words.ZONE).toInstant();
            var coming = found.items().stream().filter(row -> !row.startsAt().isBefore(startOfDay)).toList();
            var held = found.items().stream().filter(row -> row.startsAt().isBefore(startOfDay)).toList().reversed();
            return Sheet.page("meetings", Phrase.of("web.nav.meetings"), Map.of("coming", coming, "held", held, "today", today()));
        });
    }

    private Sheet newMeeting(Visit visit, Fields fields) {
        var kinds = visit.meetings().stream()
                .map(kind -> new Choice(kind, words.say(visit.lang(), "meeting.kind." + kind)))
                .toList();
        return Sheet.form("newmeeting", Phrase.of("command.meeting.schedule"), fields, Map.of("kinds", kinds));
    }

    private Future<Sheet> schedule(Visit visit) {
        var fields = door.sent(visit);
        if (fields.value("kind").isEmpty()) {
            fields.needed("kind", "refusal.value-required", words, visit.lang());
        }
        var at = fields.moment("startsAt", words, visit.lang());
        if (!fields.sound()) {
            return Future.succeededFuture(newMeeting(visit, fields));
        }
        return act(visit, fields, Meetings.SCHEDULE, new Meetings.Schedule(fields.value("kind"), at.orElseThrow(), null)).map(done -> {
            if (!fields.sound()) {
                return newMeeting(visit, fields);
            }
            return new Sheet.Elsewhere(done instanceof Outcome.Done made ? "/meetings/" + made.ids().get("meeting") : "/meetings");
        });
    }

    private Future<Sheet> agenda(Visit visit) {
        return look(visit).map(agenda -> Sheet.page("agenda", title(agenda), Map.of("agenda", agenda, "fields", door.fresh())));
    }

    private Future<Sheet> lines(Visit visit) {
        return look(visit).map(agenda -> new Sheet.Part("lines", Map.of("agenda", agenda, "fields", door.fresh())));
    }

    private Future<AgendaView> look(Visit visit) {
        return door.ask(visit, Meetings.AGENDA, new Meetings.AgendaOf(Paths.meetingId(visit), null));
    }

    private static Phrase title(AgendaView agenda) {
        return Phrase.of("web.title.agenda", agenda.title());
    }

    private Future<Sheet> live(Visit visit) {
        if (visit.context().request().method().equals(HttpMethod.HEAD)) {
            visit.context().response().putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream; charset=utf-8").end();      // no stream to follow
            return Future.succeededFuture(new Sheet.Under());
        }
        return stream.serve(visit.context(), visit.asking(), Paths.meetingId(visit), AgendaStream.Form.HINTS).map(refused -> {
            refused.ifPresent(why -> {
                throw new RefusedException(why);
            });
            return new Sheet.Under();
        });
    }

    private Future<Sheet> pin(Visit visit) {
        var fields = door.sent(visit);
        var meeting = Paths.meetingId(visit);
        var on = Paths.id(fields.value("case"), CaseId::new);
        return act(visit, fields.about(on + " " + fields.value("item")), Meetings.PIN, new Meetings.Pin(meeting, on, fields.value("item")))
                .map(_ -> fields.sound() ? back(meeting, "pinned", on) : PageDoor.error(422, "not-understood"));
    }

    private static Sheet back(MeetingId meeting, String said, CaseId on) {
        return new Sheet.Elsewhere("/meetings/" + meeting + "?said=" + said + "#line-" + on);
    }

    /// The page that asks why an item is left off, and for how long.
    private Future<Sheet> leaveOff(Visit visit, Fields fields) {
        return look(visit).map(agenda -> {
            var on = Paths.id(fields.value("case"), CaseId::new);
            var line = agenda.lines().stream().filter(one -> one.caseId().equals(on)).findFirst()
                    .orElseThrow(() -> new RefusedException(new Refusal.NotFound()));
            var item = line.items().stream().filter(one -> one.id().equals(fields.value("item"))).findFirst()
                    .orElseThrow(() -> new RefusedException(new Refusal.NotFound()));
            return Sheet.form("leaveoff", Phrase.of("web.title.leave-off"), fields, Map.of("agenda", agenda, "line", line, "item", item,
                    "ways", List.of(
                            new Choice("defer", words.say(visit.lang(), "web.leave-off.defer")),
                            new Choice("remove", words.say(visit.lang(), "web.leave-off.remove")))));
        });
    }

    private Future<Sheet> leftOff(Visit visit) {
        var fields = door.sent(visit);
        var meeting = Paths.meetingId(visit);
        var on = Paths.id(fields.value("case"), CaseId::new);
        boolean defer = !fields.is("how", "remove");
        var until = defer ? fields.date("until", true, words, visit.lang()) : Optional.<LocalDate>empty();
        var reason = fields.text("reason", words, visit.lang());
        if (!fields.sound()) {
            return leaveOff(visit, fields);
        }
        var acted = defer
                ? act(visit, fields, Meetings.DEFER, new Meetings.Defer(meeting, on, fields.value("item"), until.orElseThrow(), reason))
                : act(visit, fields, Meetings.REMOVE, new Meetings.Remove(meeting, on, fields.value("item"), reason));
        return acted.compose(_ -> fields.sound()
                ? Future.succeededFuture(back(meeting, defer ? "deferred" : "removed", on))
                : leaveOff(visit, fields));
    }

    private <C extends Record> Future<Outcome> act(Visit visit, Fields fields, Deed<C> deed, C command) {
        return door.here(desk.act(visit.asking(), fields.key(), deed, command)).map(outcome -> {
            if (outcome instanceof Outcome.Refused(var why)) {
                fields.refused(why, words, visit.lang());
            }
            return outcome;
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.ZONE);
    }
}
