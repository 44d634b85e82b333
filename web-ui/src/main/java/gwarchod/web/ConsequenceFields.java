package gwarchod.web;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.attendance.AttendanceRecord;
import gwarchod.core.casefile.attendance.Consequence;
import gwarchod.core.casefile.attendance.DecideConsequence;
import gwarchod.core.casefile.breach.BreachKind;
import gwarchod.core.casefile.order.OrderRegister;
import gwarchod.core.json.Json;
import gwarchod.core.words.Words;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What the form asks in which a person decides what missing a required session was, and what it fills into the one that records a breach.
final class ConsequenceFields {
    private final Words words;

    ConsequenceFields(Words words) {
        this.words = words;
    }

    Map<String, Object> choices(Visit visit, CaseView view, Fields fields) {
        var session = line(view, fields.value("attendanceId"))
                .map(line -> words.say(visit.lang(), "web.judge.session", line.programme(), line.sessionOn(), ""))
                .orElse("");
        return Map.of("session", session, "judgements", Stream.of(Consequence.values())
                .map(one -> new Choice(Json.kebab(one), words.say(visit.lang(), Words.enumKey(one)))).toList());
    }

    Optional<CaseCommand> decision(Visit visit, Fields fields) {
        var chosen = Stream.of(Consequence.values()).filter(one -> fields.is("consequence", Json.kebab(one))).findFirst();
        if (chosen.isEmpty()) {
            fields.needed("consequence", "refusal.value-required", words, visit.lang());
        }
        var why = fields.text("why", words, visit.lang());
        return fields.sound()
                ? Optional.of(new DecideConsequence(Paths.entityId(fields.value("attendanceId")), chosen.orElseThrow(), why))
                : Optional.empty();
    }

    /// A missed session that was decided to be a breach, as the form that records one: what was required, when, and what happened.
    void breach(Visit visit, CaseView view, Fields fields) {
        line(view, visit.query("session")).filter(_ -> visit.begins()).ifPresent(line -> {
            var at = line.sessionOn().atZone(Words.ZONE);
            fields.with("kind", Json.kebab(BreachKind.CONDITION_BROKEN)).with("occurredAt", at.toLocalDate())
                    .with("occurredAt-time", "%02d:%02d".formatted(at.getHour(), at.getMinute()))
                    .with("what", words.say(visit.lang(), "web.consequence.missed", line.programme(),
                            words.say(visit.lang(), Words.enumKey(line.attendance()))));
            var requiring = CaseFormFields.content(view, OrderRegister.class).stream()
                    .flatMap(register -> register.orders().stream())
                    .filter(OrderRegister.Line::requiresProgramme)
                    .toList();
            if (requiring.size() == 1) {
                fields.with("orderId", requiring.getFirst().id().value());
            }
        });
    }

    private static Optional<AttendanceRecord.Line> line(CaseView view, String session) {
        return CaseFormFields.content(view, AttendanceRecord.class).stream()
                .flatMap(record -> record.sessions().stream())
                .filter(line -> line.attendanceId().value().equals(session))
                .findFirst();
    }
}
