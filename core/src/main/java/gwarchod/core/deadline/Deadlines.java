package gwarchod.core.deadline;

import gwarchod.core.casefile.Days;
import gwarchod.core.setting.Setting;
import gwarchod.core.setting.Settings;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The clocks. Each takes its numbers from the settings of the day on which it starts: a change of the law doesn't move what runs.
public final class Deadlines {
    private final BankHolidays holidays;
    private final Settings settings;

    public Deadlines(BankHolidays holidays, Settings settings) {
        this.holidays = holidays;
        this.settings = settings;
    }

    /// With the bank holidays of England and Wales.
    public static Deadlines of(Settings settings) {
        return new Deadlines(BankHolidays.ENGLAND_AND_WALES, settings);
    }

    /// By when the application must be *heard* after a domestic violence or abuse protection notice was served. Sundays, Christmas Day,
    /// Good Friday and bank holidays are left out whole (Domestic Abuse Act 2021 s.29(3)).
    public Due hearing(Instant served) {
        var rule = settings.at("hearing.hours", Days.of(served));
        return Due.at(after(served, Duration.ofHours(rule.number()), this::runs), rule);
    }

    /// By when somebody arrested for a breach must stand before a court.
    public Due court(Instant arrested) {
        var day = Days.of(arrested);
        var rule = settings.at("court-after-arrest.hours", day);
        boolean skips = settings.at("court-after-arrest.leaves-out-days", day).isYes();
        return Due.at(after(arrested, Duration.ofHours(rule.number()), skips ? this::runs : _ -> true), rule);
    }

    /// By when names and address, or a change of them, must be notified: days beginning with that of service or change.
    public Due notification(LocalDate served) {
        var rule = settings.at("notification.days", served);
        return Due.on(served.plusDays(rule.number() - 1L), rule);
    }

    /// In how many days that is, for somebody served on that day.
    public int notificationDays(LocalDate served) {
        return settings.at("notification.days", served).number();
    }

    /// By when an order made without notice comes back before the court.
    public Due returnHearing(LocalDate made) {
        var rule = settings.at("return-hearing.days", made);
        return Due.on(made.plusDays(rule.number()), rule);
    }

    /// By when a victim must be told. The day it happened is none of the working days.
    public Due victimTold(LocalDate happened, boolean enhanced) {
        return workingDays(happened, enhanced ? "victims-code.enhanced" : "victims-code.standard");
    }

    /// Working days after a day, as many as a setting says.
    public Due workingDays(LocalDate happened, String key) {
        var rule = settings.at(key, happened);
        var day = happened;
        for (int left = rule.number(); left > 0; ) {
            day = day.plusDays(1);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return Due.on(day, rule);
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !holidays.on(day);
    }

    /// The earliest last day of an order that, where its term is fixed, is one of so many months at least: it begins with the day it is made.
    private Term atLeast(String type, LocalDate made) {
        var rule = settings.at(type + ".least-months", made);
        return new Term(lastDay(made, Period.ofMonths(rule.number())), null, rule);
    }

    /// The latest last day of an order of so many months at most.
    private Term atMost(String type, LocalDate made) {
        var rule = settings.at(type + ".most-months", made);
        return new Term(null, lastDay(made, Period.ofMonths(rule.number())), rule);
    }

    /// Between which days a domestic violence protection order ends.
    public Term violenceProtection(LocalDate made) {
        var counts = settings.at("dvpo.day-made-counts", made);
        var first = counts.isYes() ? made : made.plusDays(1);
        return new Term(
                lastDay(first, Period.ofDays(settings.at("dvpo.least-days", made).number())),
                lastDay(first, Period.ofDays(settings.at("dvpo.most-days", made).number())), counts);
    }

    /// Between which days an order of that type ends; empty where no term is known that the statute asks for.
    public Optional<Term> term(String type, LocalDate made) {
        return switch (type) {
            case "spo", "shpo", "sro" -> Optional.of(atLeast(type, made));
            case "scpo" -> Optional.of(atMost(type, made));
            case "dvpo" -> Optional.of(violenceProtection(made));
            default -> Optional.empty();
        };
    }

    /// Until when bail before charge lasts on whose authority; it begins with the day after the arrest (PACE 1984 s.47ZB(4)(a)).
    public List<BailLimit> bail(LocalDate arrested) {
        var start = arrested.plusDays(1);
        return Stream.of(BailAuthority.values())
                .map(authority -> {
                    var rule = settings.at("bail-pre." + authority.code() + "-months", arrested);
                    return new BailLimit(authority, Due.on(lastDay(start, Period.ofMonths(rule.number())), rule));
                })
                .toList();
    }

    /// The last day of a term that begins with `first`: the one before the corresponding day, or, where that month has no such day, its last.
    public static LocalDate lastDay(LocalDate first, Period term) {
        var corresponding = first.plus(term);
        boolean cut = term.getDays() == 0 && corresponding.getDayOfMonth() != first.getDayOfMonth();
        return cut ? corresponding : corresponding.minusDays(1);
    }

    /// The setting of a day, for what isn't a clock of the law.
    public Setting setting(String key, LocalDate day) {
        return settings.at(key, day);
    }

    private boolean runs(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SUNDAY && !holidays.on(day) && !isChristmas(day) && !isBoxingSaturday(day);
    }

    private static boolean isChristmas(LocalDate day) {
        return day.getMonth() == Month.DECEMBER && day.getDayOfMonth() == 25;
    }

    private boolean isBoxingSaturday(LocalDate day) {
        return day.getMonth() == Month.DECEMBER && day.getDayOfMonth() == 26 && day.getDayOfWeek() == DayOfWeek.SATURDAY
                && settings.at("hearing.leaves-out-saturday-26-december", day).isYes();
    }

    /// The moment at which so much time has passed on the days on which it runs.
    private static Instant after(Instant start, Duration time, Predicate<LocalDate> runs) {
        var from = start;
        for (var left = time; ; ) {
            var day = Days.of(from);
            var next = Days.start(day.plusDays(1));
            if (runs.test(day)) {
                var there = Duration.between(from, next);
                if (left.compareTo(there) <= 0) {
                    return from.plus(left);
                }
                left = left.minus(there);
            }
            from = next;
        }
    }
}
