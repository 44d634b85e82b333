package gwarchod.core.deadline;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The same clocks once more, slowly and from the words of the law: half an hour or a day at a time, with holidays of its own.
final class SlowClock {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Duration STEP = Duration.ofMinutes(30);
    private static final ConcurrentHashMap<Integer, Set<LocalDate>> YEARS = new ConcurrentHashMap<>();
    private static final Set<LocalDate> PROCLAIMED =
            days("2011-04-29 2012-06-04 2012-06-05 2020-05-08 2022-06-02 2022-06-03 2022-09-19 2023-05-08");
    private static final Set<LocalDate> MOVED_AWAY = days("2012-05-28 2020-05-04 2022-05-30");

    private SlowClock() {}

    private static Set<LocalDate> days(String days) {
        return Stream.of(days.split(" ")).map(LocalDate::parse).collect(Collectors.toUnmodifiableSet());
    }

    static boolean isHoliday(LocalDate day) {
        return YEARS.computeIfAbsent(day.getYear(), SlowClock::year).contains(day);
    }

    private static Set<LocalDate> year(int year) {
        var all = new TreeSet<LocalDate>();
        var newYear = LocalDate.of(year, 1, 1);
        while (isWeekend(newYear)) {
            newYear = newYear.plusDays(1);
        }
        all.add(newYear);
        all.add(easter(year).minusDays(2));
        all.add(easter(year).plusDays(1));
        LocalDate.of(year, 5, 1).datesUntil(LocalDate.of(year, 5, 8)).filter(SlowClock::isMonday).forEach(all::add);
        LocalDate.of(year, 5, 25).datesUntil(LocalDate.of(year, 6, 1)).filter(SlowClock::isMonday).forEach(all::add);
        LocalDate.of(year, 8, 25).datesUntil(LocalDate.of(year, 9, 1)).filter(SlowClock::isMonday).forEach(all::add);
        // Two weekdays from Christmas on are kept for Christmas and Boxing Day.
        LocalDate.of(year, 12, 25).datesUntil(LocalDate.of(year, 12, 31)).filter(day -> !isWeekend(day)).limit(2).forEach(all::add);
        all.removeAll(MOVED_AWAY);
        PROCLAIMED.stream().filter(day -> day.getYear() == year).forEach(all::add);
        return all;
    }

    private static boolean isMonday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.MONDAY;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /// The first Sunday after the Paschal full moon, by the Prayer Book's golden number, for 1900 to 2199.
    private static LocalDate easter(int year) {
        int golden = year % 19 + 1;
        var moons = "04-14 04-03 03-23 04-11 03-31 04-18 04-08 03-28 04-16 04-05 03-25 04-13 04-02 03-22 04-10 03-30 04-17 04-07 03-27".split(" ");
        var day = LocalDate.parse(year + "-" + moons[golden - 1]).plusDays(1);
        while (day.getDayOfWeek() != DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return day;
    }

    static Instant after(Instant start, Duration time, boolean withoutBoxingSaturday) {
        long steps = time.dividedBy(STEP);
        var now = start;
        while (steps > 0) {
            steps -= runs(now.atZone(LONDON).toLocalDate(), withoutBoxingSaturday) ? 1 : 0;
            now = now.plus(STEP);
        }
        return now;
    }

    private static boolean runs(LocalDate day, boolean withoutBoxingSaturday) {
        boolean christmas = day.getMonthValue() == 12 && day.getDayOfMonth() == 25;
        boolean boxingSaturday = day.getMonthValue() == 12 && day.getDayOfMonth() == 26 && day.getDayOfWeek() == DayOfWeek.SATURDAY;
        return day.getDayOfWeek() != DayOfWeek.SUNDAY && !christmas && !isHoliday(day) && !(boxingSaturday && withoutBoxingSaturday);
    }

    /// Walks until as many months have been gone through: a month is over the day before the number of the first day comes again, or
    /// on the last of a month that has no such day.
    static LocalDate lastDay(LocalDate first, int months) {
        var day = first;
        for (int left = months; ; day = day.plusDays(1)) {
            var tomorrow = day.plusDays(1);
            boolean comesAgain = tomorrow.getDayOfMonth() == first.getDayOfMonth();
            boolean hasNone = tomorrow.getDayOfMonth() == 1 && day.lengthOfMonth() < first.getDayOfMonth() && day.isAfter(first);
            if (comesAgain || hasNone) {
                left--;
            }
            if (left == 0) {
                return day;
            }
        }
    }

    static LocalDate workingDays(LocalDate after, int count) {
        return after.plusDays(1).datesUntil(after.plusDays(60)).filter(day -> !isWeekend(day) && !isHoliday(day)).skip(count - 1L)
                .findFirst().orElseThrow();
    }
}
