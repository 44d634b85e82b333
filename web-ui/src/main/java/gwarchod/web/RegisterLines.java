package gwarchod.web;

import gwarchod.clinic.programme.Register;
import gwarchod.clinic.programme.SessionView;
import gwarchod.clinic.programme.SessionView.Line;
import gwarchod.core.casefile.attendance.AbsenceReason;
import gwarchod.core.casefile.attendance.Attendance;
import gwarchod.core.casefile.attendance.Engagement;
import gwarchod.core.casefile.attendance.SentHome;
import gwarchod.core.ids.EntityId;
import gwarchod.core.json.Json;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The lines of a register as the fields of its form, `FIELD-PARTICIPANT`: what stands, what a notice of absence fills in, and what was changed.
final class RegisterLines {
    private static final List<String> LINE =
            List.of("attendance-", "reason-", "evidence-", "behaviour-", "concern-", "sentHome-", "engagement-");

    private final Words words;

    /// What may be chosen in a line. The key of a choice is the letter or number that makes it, while its line has the focus.
    record Choices(List<Keyed> attendances, List<Keyed> reasons, List<Keyed> sentHome, List<Choice> engagements, String saves) {
        public Choices {
            attendances = List.copyOf(attendances);
            reasons = List.copyOf(reasons);
            sentHome = List.copyOf(sentHome);
            engagements = List.copyOf(engagements);
        }
    }

    /// @param key empty for none
    record Keyed(String value, String text, String key) {}

    RegisterLines(Words words) {
        this.words = words;
    }

    Choices choices(Lang lang) {
        var attendances = Arrays.stream(Attendance.values()).filter(Attendance::registered)
                .map(one -> keyed(one, lang, words.say(lang, "web.register.key." + Json.kebab(one)))).toList();
        var reasons = new ArrayList<Keyed>();
        reasons.add(new Keyed("", words.say(lang, "web.register.reason-choose"), ""));
        Arrays.stream(AbsenceReason.values()).forEach(reason -> reasons.add(keyed(reason, lang, key(reason))));
        var sent = new ArrayList<Keyed>();
        sent.add(new Keyed("", words.say(lang, "web.register.sent-home-choose"), ""));
        Arrays.stream(SentHome.values()).forEach(why -> sent.add(keyed(why, lang, Integer.toString(why.ordinal() + 1))));
        var engagements = new ArrayList<Choice>();
        engagements.add(new Choice("", words.say(lang, "web.register.engagement-choose")));
        Arrays.stream(Engagement.values()).forEach(one -> engagements.add(new Choice(Json.kebab(one), words.say(lang, Words.enumKey(one)))));
        return new Choices(attendances, reasons, sent, engagements, words.say(lang, "web.register.key.save"));
    }

    private Keyed keyed(Enum<?> one, Lang lang, String key) {
        return new Keyed(Json.kebab(one), words.say(lang, Words.enumKey(one)), key);
    }

    /// The reasons that are given by name are numbered as they are listed; another one and none have the keys next to the numbers.
    private static String key(AbsenceReason reason) {
        return switch (reason) {
            case ILLNESS -> "1";
            case MEDICAL_APPOINTMENT -> "2";
            case WORK -> "3";
            case FAMILY_OR_CARE -> "4";
            case TRANSPORT -> "5";
            case HOLIDAY -> "6";
            case RELIGIOUS_OBSERVANCE -> "7";
            case COURT -> "8";
            case IN_CUSTODY -> "9";
            case OTHER -> "-";
            case NONE_GIVEN -> "0";
        };
    }

    /// The form as it is opened: what stands, and where nothing stands, what was said beforehand.
    Fields filled(SessionView session, Fields fields) {
        for (Line line : session.participants()) {
            var id = line.participantId();
            var notice = line.notice();
            if (line.attendance() == null && notice != null && notice.reason() != null) {
                with(fields, "attendance-" + id, Json.kebab(Attendance.ABSENT));
                with(fields, "reason-" + id, Json.kebab(notice.reason()));
                with(fields, "evidence-" + id, notice.evidence());
            } else {
                stands(fields, line);
            }
        }
        return fields;
    }

    /// With what the page shows of each line, so that its form knows upon what it was filled in.
    Fields shown(SessionView session, Fields fields) {
        var stands = Fields.fresh("");
        session.participants().forEach(line -> stands(stands, line));
        session.participants().forEach(line -> fields.with("shown-" + line.participantId(), says(stands, line.participantId())));
        return fields;
    }

    private static void stands(Fields fields, Line line) {
        var id = line.participantId();
        with(fields, "attendance-" + id, kebab(line.attendance()));
        with(fields, "reason-" + id, kebab(line.reason()));
        with(fields, "evidence-" + id, line.evidence());
        with(fields, "behaviour-" + id, line.behaviour());
        with(fields, "concern-" + id, line.concern());
        with(fields, "sentHome-" + id, kebab(line.sentHome()));
        with(fields, "engagement-" + id, kebab(line.engagement()));
    }

    private static @Nullable String kebab(@Nullable Enum<?> constant) {
        return constant == null ? null : Json.kebab(constant);
    }

    private static void with(Fields fields, String name, @Nullable String value) {
        if (value != null) {
            fields.with(name, value);
        }
    }

    /// What a line says, in a few characters: the same for the same.
    private static String says(Fields fields, EntityId participant) {
        var whole = LINE.stream().map(field -> fields.value(field + participant).strip().replace("\r\n", "\n")).collect(Collectors.joining("\n\0"));
        return UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /// Only the lines that were changed in the form are sent: the others may say something newer by now. One that was changed here and
    /// meanwhile elsewhere comes back to be looked at.
    List<Register.Entry> changed(Lang lang, Fields fields, SessionView session) {
        var stands = Fields.fresh("");
        session.participants().forEach(line -> stands(stands, line));
        return session.participants().stream()
                .filter(line -> changed(lang, fields, stands, line))
                .flatMap(line -> entry(lang, fields, line).stream())
                .toList();
    }

    private boolean changed(Lang lang, Fields fields, Fields stands, Line line) {
        var shown = fields.orNull("shown-" + line.participantId());
        var sent = says(fields, line.participantId());
        var now = says(stands, line.participantId());
        if (shown == null || shown.equals(now)) {
            return shown == null || !sent.equals(now);
        }
        if (!sent.equals(shown) && !sent.equals(now)) {
            fields.wrong("attendance-" + line.participantId(), words.say(lang, "web.register.changed", line.name(),
                    line.attendance() == null ? "" : words.say(lang, Words.enumKey(line.attendance()))));
        }
        return false;
    }

    /// A participant's line; empty where nothing was chosen for them. What isn't asked of who came or stayed away is left out: a choice made
    /// before another one was isn't a mistake.
    private Optional<Register.Entry> entry(Lang lang, Fields fields, Line line) {
        var id = line.participantId();
        return chosen(Attendance.class, fields, "attendance-" + id).filter(Attendance::registered).map(attendance -> {
            boolean came = attendance == Attendance.ATTENDED;
            var reason = came ? null : chosen(AbsenceReason.class, fields, "reason-" + id).orElse(null);
            var sent = attendance == Attendance.SENT_HOME ? chosen(SentHome.class, fields, "sentHome-" + id).orElse(null) : null;
            if (attendance == Attendance.ABSENT && reason == null) {
                fields.wrong("reason-" + id, words.say(lang, "web.register.reason-needed", line.name()));
            }
            if (attendance == Attendance.SENT_HOME && sent == null) {
                fields.wrong("sentHome-" + id, words.say(lang, "web.register.sent-home-needed", line.name()));
            }
            return new Register.Entry(id, attendance, reason, came ? null : fields.optionalText("evidence-" + id, words, lang),
                    fields.optionalText("behaviour-" + id, words, lang), fields.optionalText("concern-" + id, words, lang), sent,
                    attendance == Attendance.ABSENT ? null : chosen(Engagement.class, fields, "engagement-" + id).orElse(null),
                    line.correction() == null ? 0 : line.correction() + 1);
        });
    }

    private static <E extends Enum<E>> Optional<E> chosen(Class<E> of, Fields fields, String field) {
        return Arrays.stream(of.getEnumConstants()).filter(one -> fields.is(field, Json.kebab(one))).findFirst();
    }
}
