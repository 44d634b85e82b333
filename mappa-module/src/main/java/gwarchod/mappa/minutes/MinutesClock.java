package gwarchod.mappa.minutes;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.deadline.BankHolidays;
import gwarchod.core.deadline.Deadlines;
import gwarchod.core.deadline.Due;
import java.time.LocalDate;

/// The clocks of minutes. None of their numbers stands in a source that was read: guidance says "in a timely manner" (13b.1), so each is a setting
/// of the area that shows as unverified.
final class MinutesClock {
    private MinutesClock() {}

    /// By when minutes are circulated: fewer days at level 3.
    static Due circulated(CaseFile file, HeldItem item) {
        return clocks(file).workingDays(item.heldOn(), item.level() >= 3 ? "mappa.minutes-level-3.days" : "mappa.minutes-level-2.days");
    }

    /// By when the chair answers whoever wants to share minutes onward.
    static Due onward(CaseFile file, LocalDate asked) {
        return clocks(file).workingDays(asked, "mappa.minutes-onward.days");
    }

    /// By when whoever asked for minutes from outside is answered.
    static Due request(CaseFile file, LocalDate received) {
        var rule = file.settings().at("mappa.minutes-request.months", received);
        return Due.on(received.plusMonths(rule.number()), rule);
    }

    private static Deadlines clocks(CaseFile file) {
        return new Deadlines(BankHolidays.ENGLAND_AND_WALES, file.settings());
    }
}
