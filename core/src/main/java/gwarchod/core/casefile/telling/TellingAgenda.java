package gwarchod.core.casefile.telling;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.development.DevelopmentKind;
import gwarchod.core.words.Phrase;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/// What nobody has in hand, and what wasn't told in time. No title names anybody. Pure.
final class TellingAgenda {
    static final AgendaRule RELEASE = new AgendaRule("release-without-teller", (file, now) -> unassigned(file, now, true));
    static final AgendaRule UNASSIGNED = new AgendaRule("telling-without-teller", (file, now) -> unassigned(file, now, false));
    static final AgendaRule LATE = new AgendaRule("telling-late", TellingAgenda::late);
    static final AgendaRule ADVOCATE = new AgendaRule("advocate-not-told", TellingAgenda::advocate);

    private TellingAgenda() {}

    private static Findings unassigned(CaseFile file, Instant now, boolean release) {
        var rule = release ? "release-without-teller" : "telling-without-teller";
        return due(file, now)
                .filter(due -> due.unassigned() && !due.late(now) && release == (due.happening().kind() == DevelopmentKind.RELEASE_FROM_CUSTODY))
                .map(due -> presses(file, rule, due, now))
                .collect(Findings.all()).and(later(file, now));
    }

    /// It presses from so many hours before the latest time on; then it is late.
    private static Findings presses(CaseFile file, String rule, DueTelling due, Instant now) {
        var hours = file.settings().at("telling.presses-hours", due.happening().day()).number();
        var from = due.latest().minus(Duration.ofHours(hours));
        boolean pressing = !now.isBefore(from);
        return Findings.of(item(rule, due, pressing ? Urgency.IMMEDIATE : Urgency.HIGH)).until(pressing ? due.latest() : from);
    }

    /// Late is what still helps whoever is told. What happened years ago, before anybody kept a file of it, isn't news.
    private static Findings late(CaseFile file, Instant now) {
        return due(file, now).filter(due -> !due.settled() && now.isBefore(helpsUntil(file, due)))
                .map(due -> due.late(now)
                        ? Findings.of(item(LATE.id(), due, Urgency.IMMEDIATE)).until(helpsUntil(file, due))
                        : Findings.later(due.tellBy()))
                .collect(Findings.all()).and(later(file, now));
    }

    private static Instant helpsUntil(CaseFile file, DueTelling due) {
        return Days.start(due.happening().day().plusDays(file.settings().at("telling.late-days", due.happening().day()).number()));
    }

    /// Whoever supports a victim hears of it before it happens too.
    private static Findings advocate(CaseFile file, Instant now) {
        return due(file, now)
                .filter(due -> due.supported() && due.happening().before() && !due.advocateTold() && now.isBefore(due.happening().at()))
                .map(due -> Findings.of(item(ADVOCATE.id(), due, Urgency.ROUTINE)).until(due.happening().at()))
                .collect(Findings.all()).and(later(file, now));
    }

    private static Stream<DueTelling> due(CaseFile file, Instant now) {
        return DueTelling.of(file, now).stream();
    }

    private static Findings later(CaseFile file, Instant now) {
        return Happening.later(file, now).map(Findings::later).collect(Findings.all());
    }

    private static AgendaItem item(String rule, DueTelling due, Urgency urgency) {
        var about = due.happening();
        return new AgendaItem(
                rule + ":" + about.source() + ":" + due.person() + ":" + about.day(), rule, Tellings.DUE.id(),
                Phrase.of("agenda." + rule + ".title", about.kind(), about.day()), new Cause(rule, about.at(), about.ref()), urgency,
                Phrase.of("agenda." + rule + ".asks"));
    }
}
