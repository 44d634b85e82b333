package gwarchod.mappa.notification;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.words.Phrase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What of the notification requirements belongs on an agenda: a last day that is near, one that passed and that no officer has settled, and the
/// end of the time on the register. Nothing here says that anybody broke the law.
final class NotificationAgenda {
    static final String DUE = "register-due";
    static final String PASSED = "register-passed";
    static final String ENDING = "register-ending";

    static final List<AgendaRule> RULES = List.of(
            new AgendaRule(DUE, NotificationAgenda::due), new AgendaRule(PASSED, NotificationAgenda::passed),
            new AgendaRule(ENDING, NotificationAgenda::ending));

    /// Days before a last day from which it presses.
    private static final int PRESSES_DAYS = 3;

    private NotificationAgenda() {}

    private static Findings due(CaseFile file, Instant now) {
        var today = Days.of(now);
        int shows = file.settings().at("register.shows.days", today).number();
        return Notifications.of(file).duties(file, today).stream().filter(duty -> duty.state(today) == DutyState.OPEN)
                .map(duty -> due(file, duty, duty.due(), today, shows)).collect(Findings.all()).and(nextDay(file, today));
    }

    /// A journey, a stay that goes on or a notice whose day comes makes a duty with no entry: so such a case is looked at again each day.
    private static Findings nextDay(CaseFile file, LocalDate today) {
        var register = Notifications.of(file).register();
        boolean moves = register.stays().stream().anyMatch(stay -> stay.until() == null || stay.until().isAfter(today))
                || register.children().stream().anyMatch(stay -> !Days.of(stay.from()).isBefore(today.minusDays(1)))
                || register.notices().stream().anyMatch(notice -> !notice.stated().isBefore(today.minusMonths(1)))
                || register.grounds().stream().anyMatch(ground -> ground.last() != null && !ground.last().isBefore(today));
        return moves ? Findings.later(Days.start(today.plusDays(1))) : Findings.NONE;
    }

    private static Findings due(CaseFile file, Duty duty, LocalDate due, LocalDate today, int shows) {
        if (today.isBefore(due.minusDays(shows))) {
            return Findings.later(Days.start(due.minusDays(shows)));
        }
        boolean presses = !today.isBefore(due.minusDays(PRESSES_DAYS));
        return Findings.of(item(DUE, file, duty, Phrase.of("agenda.register-due.title", duty.kind(), due),
                presses ? Urgency.HIGH : Urgency.ROUTINE)).until(Days.start(presses ? due.plusDays(1) : due.minusDays(PRESSES_DAYS)));
    }

    private static Findings passed(CaseFile file, Instant now) {
        var today = Days.of(now);
        var all = Notifications.of(file);
        return all.duties(file, today).stream().map(duty -> switch (duty.state(today)) {
            case OPEN -> Findings.later(Days.start(duty.due().plusDays(1)));
            case WAITS, IN_TIME -> Findings.NONE;
            case LATE -> undecided(file, duty, "agenda.register-passed.late");
            case PASSED -> undecided(file, duty, "agenda.register-passed.title");
        }).collect(Findings.all()).and(nextDay(file, today));
    }

    private static Findings undecided(CaseFile file, Duty duty, String title) {
        return Notifications.of(file).isSettled(duty.id())
                ? Findings.NONE
                : Findings.of(item(PASSED, file, duty, Phrase.of(title, duty.kind(), duty.due()), Urgency.HIGH));
    }

    private static AgendaItem item(String rule, CaseFile file, Duty duty, Phrase title, Urgency urgency) {
        var said = Notifications.of(file).cause(duty).orElseThrow();
        return new AgendaItem(rule + ":" + duty.id(), rule, Notifications.SECTION_ID, title, new Cause(rule, said.at(), said.ref()), urgency,
                Phrase.of("agenda." + rule + ".asks"));
    }

    private static Findings ending(CaseFile file, Instant now) {
        var today = Days.of(now);
        int days = file.settings().at("register.ending.days", today).number();
        return Notifications.lastDay(file, today).map(last -> {
            var from = last.minusDays(days);
            if (today.isBefore(from)) {
                return Findings.later(Days.start(from));
            }
            var all = Notifications.of(file).all();
            var said = all.stream().filter(one -> one.event() instanceof NotificationEvent.Registered).reduce((_, later) -> later).orElse(all.getFirst());
            return Findings.of(new AgendaItem(ENDING + ":" + last, ENDING, Notifications.SECTION_ID, Phrase.of("agenda.register-ending.title", last),
                    new Cause(ENDING, said.at(), said.ref()), Urgency.ROUTINE, Phrase.of("agenda.register-ending.asks")))
                    .until(Days.start(last.plusDays(1)));
        }).orElse(Findings.NONE);
    }
}
