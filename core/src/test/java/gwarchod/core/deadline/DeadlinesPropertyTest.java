package gwarchod.core.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gwarchod.core.setting.Settings;
import gwarchod.core.words.Words;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every day of four decades, and every clock change in them, against [SlowClock], which shares nothing with what it checks.
class DeadlinesPropertyTest {
    private static final List<LocalTime> TIMES =
            Stream.of("00:00", "00:30", "01:30", "09:30", "14:00", "23:30").map(LocalTime::parse).toList();

    private static Stream<LocalDate> days() {
        return LocalDate.of(2010, 1, 1).datesUntil(LocalDate.of(2051, 1, 1));
    }

    @Test
    void the_bank_holidays_are_those_of_the_act_and_the_proclamations() {
        days().forEach(day -> assertEquals(SlowClock.isHoliday(day), BankHolidays.ENGLAND_AND_WALES.on(day), day::toString));
    }

    @Test
    void forty_eight_hours_are_counted_half_hour_by_half_hour() {
        days().forEach(day -> TIMES.forEach(time -> {
            var served = day.atTime(time).atZone(Words.ZONE).toInstant();
            assertEquals(SlowClock.after(served, Duration.ofHours(48), false), Deadlines.of(Settings.AREA).hearing(served).until(), served::toString);
        }));
    }

    @Test
    void and_so_they_are_where_a_saturday_26_december_is_left_out() {
        var area = DeadlinesTest.with("hearing.leaves-out-saturday-26-december", "yes", "yes-no");
        days().filter(day -> day.getMonthValue() == 12 && day.getDayOfMonth() > 21).forEach(day -> TIMES.forEach(time -> {
            var served = day.atTime(time).atZone(Words.ZONE).toInstant();
            assertEquals(SlowClock.after(served, Duration.ofHours(48), true), area.hearing(served).until(), served::toString);
        }));
    }

    @Test
    void twenty_four_hours_to_court_pass_with_the_clock_changes_in_them() {
        var skipping = DeadlinesTest.with("court-after-arrest.leaves-out-days", "yes", "yes-no");
        days().forEach(day -> TIMES.forEach(time -> {
            var arrested = day.atTime(time).atZone(Words.ZONE).toInstant();
            assertEquals(arrested.plusSeconds(86_400), Deadlines.of(Settings.AREA).court(arrested).until());
            assertEquals(SlowClock.after(arrested, Duration.ofHours(24), false), skipping.court(arrested).until(), arrested::toString);
        }));
    }

    @Test
    void terms_of_months_end_where_walking_them_day_by_day_ends() {
        days().forEach(day -> List.of(3, 6, 9, 12, 18, 24).forEach(months ->
                assertEquals(SlowClock.lastDay(day, months), Deadlines.lastDay(day, Period.ofMonths(months)), day + " and " + months)));
    }

    @Test
    void a_longer_authority_never_ends_before_a_shorter_one_and_a_later_arrest_never_before_an_earlier() {
        days().forEach(day -> {
            var ends = ends(day);
            assertEquals(ends.stream().sorted().toList(), ends, day::toString);
            var next = ends(day.plusDays(1));
            for (int i = 0; i < ends.size(); i++) {
                assertEquals(false, next.get(i).isBefore(ends.get(i)), day::toString);
            }
        });
    }

    private static List<LocalDate> ends(LocalDate arrested) {
        return Deadlines.of(Settings.AREA).bail(arrested).stream().map(limit -> limit.ends().lastDay()).toList();
    }

    @Test
    void working_days_are_counted_one_by_one() {
        days().forEach(day -> {
            assertEquals(SlowClock.workingDays(day, 1), Deadlines.of(Settings.AREA).victimTold(day, true).lastDay(), day::toString);
            assertEquals(SlowClock.workingDays(day, 5), Deadlines.of(Settings.AREA).victimTold(day, false).lastDay(), day::toString);
        });
    }

    @Test
    void three_days_beginning_with_one_are_that_day_and_two_more() {
        days().forEach(day -> assertEquals(
                3, day.datesUntil(Deadlines.of(Settings.AREA).notification(day).lastDay().plusDays(1)).count(), day::toString));
    }
}
