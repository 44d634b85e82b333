package gwarchod.web;

import gwarchod.clinic.programme.Programmes;
import gwarchod.clinic.programme.Register;
import gwarchod.clinic.programme.SessionView;
import gwarchod.core.casefile.attendance.AbsenceReason;
import gwarchod.core.casefile.attendance.Attendance;
import gwarchod.core.desk.Desk;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.json.Json;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Sessions of programmes, and the register of a whole group on one page, saved at once.
final class RegisterPages {
    private final PageDoor door;
    private final Desk desk;
    private final Words words;
    private final InstantSource clock;

    RegisterPages(PageDoor door, Desk desk, Words words, InstantSource clock) {
        this.door = door;
        this.desk = desk;
        this.words = words;
        this.clock = clock;
    }

    void mount(Router router) {
        door.get(router, "/sessions", this::list);
        door.get(router, "/sessions/:session", visit -> look(visit).map(session -> page(visit, session, recorded(session))));
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
            return written.isEmpty() ? LocalDate.ofInstant(clock.instant(), Words.ZONE) : LocalDate.parse(written);
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
        return Sheet.form("register", Phrase.of("web.title.register"), fields,
                Map.of("session", session, "reasons", reasons(visit.lang()), "attendances", attendances(visit.lang())));
    }

    private List<Choice> reasons(Lang lang) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", words.say(lang, "web.register.reason-choose")));
        Arrays.stream(AbsenceReason.values()).forEach(reason -> choices.add(choice(reason, lang)));
        return List.copyOf(choices);
    }

    private List<Choice> attendances(Lang lang) {
        return Arrays.stream(Attendance.values()).map(attendance -> choice(attendance, lang)).toList();
    }

    private Choice choice(Enum<?> constant, Lang lang) {
        return new Choice(Json.kebab(constant), words.say(lang, Words.enumKey(constant)));
    }

    /// A form that says what stands in the register already.
    private Fields recorded(SessionView session) {
        var fields = door.fresh();
        for (SessionView.Line line : session.participants()) {
            var id = line.participantId();
            with(fields, "attendance-" + id, line.attendance() == null ? null : Json.kebab(line.attendance()));
            with(fields, "reason-" + id, line.reason() == null ? null : Json.kebab(line.reason()));
            with(fields, "evidence-" + id, line.evidence());
            with(fields, "behaviour-" + id, line.behaviour());
            with(fields, "concern-" + id, line.concern());
        }
        return fields;
    }

    private static void with(Fields fields, String name, @Nullable String value) {
        if (value != null) {
            fields.with(name, value);
        }
    }

    private Future<Sheet> save(Visit visit) {
        return look(visit).compose(session -> {
            var fields = door.sent(visit);
            var entries = session.participants().stream()
                    .flatMap(line -> entry(visit, fields, line).stream())
                    .toList();
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
            case Outcome.Done _, Outcome.Unchanged _ -> new Sheet.Elsewhere("/sessions/" + session.id() + "?said=registered");
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

    /// `/entries/3/reason` as the field of that participant's line.
    private static Refusal atLine(Refusal.Invalid why, Register command) {
        var parts = why.pointer().split("/");
        if (parts.length != 4 || !parts[1].equals("entries")) {
            return new Refusal.Invalid(why.code(), "/form", why.args());
        }
        var participant = command.entries().get(Integer.parseInt(parts[2])).participantId();
        var field = parts[3].equals("participantId") ? "attendance" : parts[3];
        return new Refusal.Invalid(why.code(), "/" + field + "-" + participant, why.args());
    }

    /// A participant's line; empty where nothing was chosen for them.
    private Optional<Register.Entry> entry(Visit visit, Fields fields, SessionView.Line line) {
        var participant = line.participantId();
        var chosen = Arrays.stream(Attendance.values())
                .filter(attendance -> fields.is("attendance-" + participant, Json.kebab(attendance)))
                .findFirst();
        return chosen.map(attendance -> {
            boolean came = attendance == Attendance.ATTENDED;
            var reason = came ? null : reason(fields, participant);
            if (attendance == Attendance.ABSENT && reason == null) {
                fields.wrong("reason-" + participant, words.say(visit.lang(), "web.register.reason-needed", line.name()));
            }
            return new Register.Entry(participant, attendance, reason,
                    came ? null : fields.optionalText("evidence-" + participant, words, visit.lang()),
                    fields.optionalText("behaviour-" + participant, words, visit.lang()),
                    fields.optionalText("concern-" + participant, words, visit.lang()));
        });
    }

    private static @Nullable AbsenceReason reason(Fields fields, EntityId participant) {
        return Arrays.stream(AbsenceReason.values())
                .filter(reason -> fields.is("reason-" + participant, Json.kebab(reason)))
                .findFirst()
                .orElse(null);
    }
}
