package gwarchod.web;

import gwarchod.clinic.programme.NotHeld;
import gwarchod.clinic.programme.NotHeldWhy;
import gwarchod.clinic.programme.NoticeAbsence;
import gwarchod.clinic.programme.NoticeFrom;
import gwarchod.clinic.programme.Programmes;
import gwarchod.clinic.programme.SessionView;
import gwarchod.clinic.programme.WithdrawNotice;
import gwarchod.core.casefile.attendance.AbsenceReason;
import gwarchod.core.desk.Deed;
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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/// What is said of a session beside its register: that somebody will not come, and that it wasn't held.
final class NoticePages {
    private final PageDoor door;
    private final Desk desk;
    private final Words words;

    NoticePages(PageDoor door, Desk desk, Words words) {
        this.door = door;
        this.desk = desk;
        this.words = words;
    }

    void mount(Router router) {
        door.get(router, "/sessions/:session/not-held", visit -> unheld(visit, door.fresh()));
        door.post(router, "/sessions/:session/not-held", this::sayNotHeld);
        door.get(router, "/sessions/:session/notices/:participant", visit -> notice(visit, door.fresh()));
        door.post(router, "/sessions/:session/notices/:participant", this::take);
        door.post(router, "/sessions/:session/notices/:participant/withdraw", this::withdraw);
    }

    private Future<SessionView> look(Visit visit) {
        return door.ask(visit, Programmes.SESSION, new Programmes.SessionOf(session(visit)));
    }

    private static EntityId session(Visit visit) {
        return Paths.entityId(visit.context().pathParam("session"));
    }

    private static EntityId participant(Visit visit) {
        return Paths.entityId(visit.context().pathParam("participant"));
    }

    private Future<Sheet> unheld(Visit visit, Fields fields) {
        PageDoor.mayOnly(visit, Programmes.NOT_HELD.name());
        return look(visit).map(session -> Sheet.form("notheld", Phrase.of("command." + Programmes.NOT_HELD.name()), fields,
                Map.of("session", session, "reasons", choices(NotHeldWhy.values(), visit.lang()))));
    }

    private Future<Sheet> sayNotHeld(Visit visit) {
        var fields = door.sent(visit).in("not-held");
        var why = chosen(NotHeldWhy.values(), visit, fields, "why");
        var note = fields.optionalText("note", words, visit.lang());
        if (!fields.sound()) {
            return unheld(visit, fields);
        }
        return act(visit, fields, Programmes.NOT_HELD, new NotHeld(session(visit), why.orElseThrow(), note), "not-held", this::unheld);
    }

    private Future<Sheet> notice(Visit visit, Fields fields) {
        PageDoor.mayOnly(visit, Programmes.NOTICE.name());
        return look(visit).map(session -> {
            var line = session.participants().stream().filter(one -> one.participantId().equals(participant(visit))).findFirst()
                    .orElseThrow(() -> new RefusedException(new Refusal.NotFound()));
            standing(visit, fields, line);
            return Sheet.form("noticeabsence", Phrase.of("command." + Programmes.NOTICE.name()), fields, Map.of(
                    "session", session, "line", line, "givers", choices(NoticeFrom.values(), visit.lang()),
                    "reasons", choices(AbsenceReason.values(), visit.lang())));
        });
    }

    /// A notice that stands is changed, not written anew.
    private static void standing(Visit visit, Fields fields, SessionView.Line line) {
        var notice = line.notice();
        if (visit.begins() && notice != null) {
            var local = notice.receivedAt().atZone(Words.ZONE);
            fields.with("givenBy", Json.kebab(notice.givenBy())).with("receivedAt", local.toLocalDate())
                    .with("receivedAt-time", local.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString())
                    .with("reason", notice.reason() == null ? "" : Json.kebab(notice.reason()))
                    .with("evidence", notice.evidence() == null ? "" : notice.evidence());
        }
    }

    private Future<Sheet> take(Visit visit) {
        var fields = door.sent(visit).in("notice-absence");
        var from = chosen(NoticeFrom.values(), visit, fields, "givenBy");
        var reason = chosen(AbsenceReason.values(), visit, fields, "reason");
        boolean said = List.of("-day", "-month", "-year", "-time").stream().anyMatch(part -> !fields.value("receivedAt" + part).isBlank());
        Optional<Instant> at = said ? fields.moment("receivedAt", words, visit.lang()) : Optional.empty();
        var evidence = fields.optionalText("evidence", words, visit.lang());
        if (!fields.sound()) {
            return notice(visit, fields);
        }
        return act(visit, fields, Programmes.NOTICE, new NoticeAbsence(session(visit), participant(visit), from.orElseThrow(), at.orElse(null),
                reason.orElseThrow(), evidence), "notice-absence", this::notice);
    }

    private Future<Sheet> withdraw(Visit visit) {
        var fields = door.sent(visit);
        return act(visit, fields, Programmes.WITHDRAW_NOTICE, new WithdrawNotice(session(visit), participant(visit)), "withdraw-notice", this::notice);
    }

    private <C extends Record> Future<Sheet> act(
            Visit visit, Fields fields, Deed<C> deed, C command, String said, BiFunction<Visit, Fields, Future<Sheet>> again) {
        return door.here(desk.act(visit.asking(), fields.key(), deed, command)).compose(outcome -> switch (outcome) {
            case Outcome.Done _, Outcome.Unchanged _ ->
                Future.succeededFuture(new Sheet.Elsewhere("/sessions/" + session(visit) + "?said=" + said));
            case Outcome.Refused(var why) -> {
                fields.refused(why, words, visit.lang());
                yield again.apply(visit, fields);
            }
        });
    }

    private <E extends Enum<E>> Optional<E> chosen(E[] of, Visit visit, Fields fields, String field) {
        var found = Arrays.stream(of).filter(one -> fields.is(field, Json.kebab(one))).findFirst();
        if (found.isEmpty()) {
            fields.needed(field, "refusal.value-required", words, visit.lang());
        }
        return found;
    }

    private List<Choice> choices(Enum<?>[] of, Lang lang) {
        return Arrays.stream(of).map(one -> new Choice(Json.kebab(one), words.say(lang, Words.enumKey(one)))).toList();
    }
}
