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
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Sessions of programmes, and the register of a whole group on one page, saved at once.
final class RegisterPages {
    /// The days there are sessions on.
    private static final int YEAR_MIN = 1900;
    private static final int YEAR_MAX = 2200;

    private static final List<String> LINE = List.of("attendance-", "reason-", "evidence-", "behaviour-", "concern-");

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
        var stands = recorded(session);
        session.participants().forEach(line -> fields.with("shown-" + line.participantId(), says(stands, line.participantId())));
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

    /// What a line says, in a few characters: the same for the same, so that a form knows what it was filled in upon.
    private static String says(Fields fields, EntityId participant) {
        var whole = LINE.stream().map(field -> fields.value(field + participant).strip().replace("\r\n", "\n")).collect(Collectors.joining("\n\0"));
        return UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /// Only the lines that were changed in the form are sent: the others may say something newer by now. One that was changed here and
    /// meanwhile elsewhere comes back to be looked at.
    private Stream<SessionView.Line> changed(Visit visit, Fields fields, SessionView session) {
        var stands = recorded(session);
        return session.participants().stream().filter(line -> {
            var shown = fields.orNull("shown-" + line.participantId());
            var sent = says(fields, line.participantId());
            var now = says(stands, line.participantId());
            if (shown == null || shown.equals(now)) {
                return shown == null || !sent.equals(now);
            }
            if (!sent.equals(shown) && !sent.equals(now)) {
                fields.wrong("attendance-" + line.participantId(), words.say(visit.lang(), "web.register.changed", line.name(),
                        line.attendance() == null ? "" : words.say(visit.lang(), Words.enumKey(line.attendance()))));
            }
            return false;
        });
    }

    private Future<Sheet> save(Visit visit) {
        return look(visit).compose(session -> {
            var fields = door.sent(visit);
            var entries = changed(visit, fields, session).flatMap(line -> entry(visit, fields, line).stream()).toList();
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
