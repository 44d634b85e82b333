package gwarchod.web;

import gwarchod.clinic.programme.Programmes;
import gwarchod.clinic.programme.Register;
import gwarchod.clinic.programme.SessionView;
import gwarchod.core.desk.Desk;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;

/// Sessions of programmes, and the register of a whole group on one page, saved at once.
final class RegisterPages {
    /// The days there are sessions on.
    private static final int YEAR_MIN = 1900;
    private static final int YEAR_MAX = 2200;

    private final PageDoor door;
    private final Desk desk;
    private final Words words;
    private final RegisterLines lines;
    private final InstantSource clock;

    RegisterPages(PageDoor door, Desk desk, Words words, InstantSource clock) {
        this.door = door;
        this.desk = desk;
        this.words = words;
        this.lines = new RegisterLines(words);
        this.clock = clock;
    }

    void mount(Router router) {
        door.get(router, "/sessions", this::list);
        door.get(router, "/sessions/:session", visit -> look(visit).map(session -> page(visit, session, lines.filled(session, door.fresh()))));
        door.post(router, "/sessions/:session", this::save);
    }

    private Future<Sheet> list(Visit visit) {
        var day = day(visit.query("on"));
        var needing = door.ask(visit, Programmes.NEEDING, new Programmes.Needing());
        var sessions = door.ask(visit, Programmes.SESSIONS, new Programmes.SessionsOn(day));
        return Future.all(needing, sessions).map(_ -> Sheet.page("sessions", Phrase.of("web.nav.sessions"), Map.of(
                "needing", needing.result().items(), "sessions", sessions.result().items(), "day", day)));
    }

    private LocalDate day(String written) {
        try {
            var day = written.isEmpty() ? LocalDate.ofInstant(clock.instant(), Words.ZONE) : LocalDate.parse(written);
            if (day.getYear() < YEAR_MIN || day.getYear() > YEAR_MAX) {
                throw new RefusedException(new Refusal.NotFound());
            }
            return day;
        } catch (DateTimeException e) {
            throw new RefusedException(new Refusal.NotFound());
        }
    }

    private Future<SessionView> look(Visit visit) {
        return door.ask(visit, Programmes.SESSION, new Programmes.SessionOf(session(visit)));
    }

    private static EntityId session(Visit visit) {
        return Paths.entityId(visit.context().pathParam("session"));
    }

    private Sheet page(Visit visit, SessionView session, Fields fields) {
        return Sheet.form("register", Phrase.of("web.title.register"), lines.shown(session, fields),
                Map.of("session", session, "choices", lines.choices(visit.lang())));
    }

    private Future<Sheet> save(Visit visit) {
        return look(visit).compose(session -> {
            var fields = door.sent(visit);
            var entries = lines.changed(visit.lang(), fields, session);
            boolean anything = session.participants().stream().anyMatch(line -> !fields.value("attendance-" + line.participantId()).isEmpty());
            if (entries.isEmpty() && anything && fields.sound()) {
                return Future.succeededFuture(registered(session));
            }
            if (entries.isEmpty() && fields.sound()) {
                var first = session.participants().stream().findFirst().map(line -> "attendance-" + line.participantId());
                fields.wrong(first.orElse("form"), words.say(visit.lang(), "web.register.nothing"));
            }
            if (!fields.sound()) {
                return Future.succeededFuture(page(visit, session, fields));
            }
            var command = new Register(session.id(), entries);
            return door.here(desk.act(visit.asking(), fields.key(), Programmes.REGISTER, command))
                    .map(outcome -> saved(visit, session, fields, command, outcome));
        });
    }

    private Sheet saved(Visit visit, SessionView session, Fields fields, Register command, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _, Outcome.Unchanged _ -> registered(session);
            case Outcome.Refused(Refusal.Invalid invalid) -> {
                fields.refused(atLine(invalid, command), words, visit.lang());
                yield page(visit, session, fields);
            }
            case Outcome.Refused(var why) -> {
                fields.refused(why, words, visit.lang());
                yield page(visit, session, fields);
            }
        };
    }

    private static Sheet registered(SessionView session) {
        return new Sheet.Elsewhere("/sessions/" + session.id() + "?said=registered");
    }

    /// `/entries/3/reason` as the field of that participant's line.
    private static Refusal atLine(Refusal.Invalid why, Register command) {
        var parts = why.pointer().split("/");
        if (parts.length != 4 || !parts[1].equals("entries")) {
            return new Refusal.Invalid(why.code(), "/form", why.args());
        }
        var participant = command.entries().get(Integer.parseInt(parts[2])).participantId();
        var field = parts[3].equals("participantId") || parts[3].equals("upon") ? "attendance" : parts[3];
        return new Refusal.Invalid(why.code(), "/" + field + "-" + participant, why.args());
    }
}
