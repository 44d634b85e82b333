package gwarchod.iom.outstanding;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.words.Phrase;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/// What of somebody wanted belongs on an agenda: that they are on the list, that a shift has no task, that no inspector looked, that a request
/// waits. Medium and high are for the daily meeting; standard is listed as left off. Pure.
final class OutstandingAgenda {
    static final AgendaRule LISTED = new AgendaRule("suspect-outstanding", OutstandingAgenda::listed);
    static final AgendaRule NOT_TASKED = new AgendaRule("suspect-not-tasked", OutstandingAgenda::notTasked);
    static final AgendaRule NOT_CHECKED = new AgendaRule("suspect-not-checked", OutstandingAgenda::notChecked);
    static final AgendaRule UNANSWERED = new AgendaRule("suspect-expedite-late", OutstandingAgenda::unanswered);

    static final List<AgendaRule> ALL = List.of(LISTED, NOT_TASKED, NOT_CHECKED, UNANSWERED);

    private OutstandingAgenda() {}

    private static Urgency urgency(Wanted one) {
        return switch (one.grade()) {
            case HIGH -> Urgency.IMMEDIATE;
            case MEDIUM -> Urgency.HIGH;
            case STANDARD -> Urgency.ROUTINE;
        };
    }

    private static Findings open(CaseFile file, Function<Wanted, Findings> finds) {
        return Outstanding.of(file).all().stream().filter(one -> one.ending() == null).map(finds).collect(Findings.all());
    }

    private static AgendaItem item(AgendaRule rule, Wanted one, Instant at, String id, Phrase title) {
        return new AgendaItem(rule.id() + ":" + id, rule.id(), Outstanding.SECTION_ID, title, new Cause(rule.id(), at, one.recorded()),
                urgency(one), Phrase.of("agenda." + rule.id() + ".asks"));
    }

    private static Findings listed(CaseFile file, Instant now) {
        return open(file, one -> one.isListed(file.settings(), now)
                ? Findings.of(item(LISTED, one, one.listedFrom(file.settings()), one.id().value(),
                        Phrase.of("agenda.suspect-outstanding.title", one.grade(), one.since())))
                : Findings.later(one.listedFrom(file.settings())));
    }

    private static Findings notTasked(CaseFile file, Instant now) {
        var shift = OutstandingSettings.HERE.shift(now);
        return open(file, one -> {
            if (!one.isListed(file.settings(), now)) {
                return Findings.later(one.listedFrom(file.settings()));
            }
            var found = one.tasked(shift).isPresent() ? Findings.NONE : Findings.of(item(NOT_TASKED, one, shift.from(),
                    one.id() + ":" + shift.from().getEpochSecond(),
                    Phrase.of("agenda.suspect-not-tasked.title", Phrase.of("outstanding.shift." + shift.name()))));
            return found.until(shift.until());
        });
    }

    /// A check that was due on an earlier day and wasn't made.
    private static Findings notChecked(CaseFile file, Instant now) {
        var today = Days.of(now);
        return open(file, one -> {
            if (!one.isListed(file.settings(), now)) {
                return Findings.later(one.listedFrom(file.settings()));
            }
            var missed = one.checkDue(file.settings(), now).filter(day -> day.isBefore(today));
            var found = missed.map(day -> Findings.of(item(NOT_CHECKED, one, Days.start(day.plusDays(1)), one.id() + ":" + day,
                    Phrase.of("agenda.suspect-not-checked.title", day)))).orElse(Findings.NONE);
            return found.until(Days.start(today.plusDays(1)));
        });
    }

    private static Findings unanswered(CaseFile file, Instant now) {
        return open(file, one -> one.unanswered().stream().map(asked -> now.isBefore(asked.answerBy())
                ? Findings.later(asked.answerBy())
                : Findings.of(new AgendaItem(UNANSWERED.id() + ":" + asked.id(), UNANSWERED.id(), Outstanding.SECTION_ID,
                        Phrase.of("agenda.suspect-expedite-late.title", asked.answerBy()), new Cause(UNANSWERED.id(), asked.answerBy(), asked.commit()),
                        Urgency.IMMEDIATE, Phrase.of("agenda.suspect-expedite-late.asks")))).collect(Findings.all()));
    }
}
