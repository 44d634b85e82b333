package gwarchod.clinic.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.clinic.group.GroupSchedule.Slot;
import gwarchod.clinic.programme.ProgrammeTerms.Module;
import gwarchod.core.deadline.BankHolidays;
import gwarchod.core.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupScheduleTest {
    private static final LocalTime HALF_PAST_SIX = LocalTime.of(18, 30);

    private static GroupSchedule weekly(LocalDate first, Module... modules) {
        return GroupSchedule.of(List.of(modules), first, HALF_PAST_SIX, Duration.ofHours(2), BankHolidays.ENGLAND_AND_WALES);
    }

    private static List<LocalDate> days(GroupSchedule schedule) {
        return schedule.slots().stream().map(slot -> LocalDate.ofInstant(slot.startsAt(), Words.ZONE)).toList();
    }

    @Test
    void a_group_meets_weekly_through_every_module_in_order() {
        var schedule = weekly(LocalDate.of(2026, 9, 8), new Module("Beginning", 1), new Module("What happened", 2));
        assertEquals(List.of("Beginning", "What happened", "What happened"), schedule.slots().stream().map(Slot::module).toList());
        assertEquals(List.of(1, 2, 3), schedule.slots().stream().map(Slot::number).toList());
        assertEquals(List.of(LocalDate.of(2026, 9, 8), LocalDate.of(2026, 9, 15), LocalDate.of(2026, 9, 22)), days(schedule));
        assertEquals(new Slot(1, "Beginning", Instant.parse("2026-09-08T17:30:00Z"), Instant.parse("2026-09-08T19:30:00Z")), schedule.slots().getFirst());
    }

    @Test
    void it_does_not_meet_on_a_bank_holiday_and_the_run_goes_on_a_week_longer() {
        var schedule = weekly(LocalDate.of(2026, 8, 24), new Module("One", 3));        // 31 August 2026 is the summer bank holiday
        assertEquals(List.of(LocalDate.of(2026, 8, 24), LocalDate.of(2026, 9, 7), LocalDate.of(2026, 9, 14)), days(schedule));
        assertEquals(List.of(LocalDate.of(2026, 8, 31)), schedule.skipped());
    }

    @Test
    void two_bank_holidays_in_a_row_and_one_on_the_first_day_are_skipped_too() {
        var friday = weekly(LocalDate.of(2026, 12, 18), new Module("One", 2));          // 25 December 2026 and 1 January 2027 are Fridays
        assertEquals(List.of(LocalDate.of(2026, 12, 18), LocalDate.of(2027, 1, 8)), days(friday));
        assertEquals(2, friday.skipped().size());
        assertEquals(List.of(LocalDate.of(2026, 9, 7)), days(weekly(LocalDate.of(2026, 8, 31), new Module("One", 1))));
    }

    @Test
    void when_the_clocks_go_forward_in_march_it_still_meets_at_half_past_six() {
        var schedule = weekly(LocalDate.of(2026, 3, 24), new Module("One", 2));         // the clocks change on 29 March 2026
        assertEquals(List.of(Instant.parse("2026-03-24T18:30:00Z"), Instant.parse("2026-03-31T17:30:00Z")),
                schedule.slots().stream().map(Slot::startsAt).toList());
        everyOneAtHalfPastSix(schedule);
    }

    @Test
    void when_they_go_back_in_october_it_still_meets_at_half_past_six() {
        var schedule = weekly(LocalDate.of(2026, 10, 20), new Module("One", 2));        // the clocks change on 25 October 2026
        assertEquals(List.of(Instant.parse("2026-10-20T17:30:00Z"), Instant.parse("2026-10-27T18:30:00Z")),
                schedule.slots().stream().map(Slot::startsAt).toList());
        everyOneAtHalfPastSix(schedule);
    }

    private static void everyOneAtHalfPastSix(GroupSchedule schedule) {
        assertTrue(schedule.slots().stream().allMatch(slot -> slot.startsAt().atZone(Words.ZONE).toLocalTime().equals(HALF_PAST_SIX)
                && slot.endsAt().atZone(Words.ZONE).toLocalTime().equals(LocalTime.of(20, 30))));
    }
}
