package gwarchod.clinic.group;

import gwarchod.clinic.programme.ProgrammeTerms;
import gwarchod.core.deadline.BankHolidays;
import gwarchod.core.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/// When a weekly group meets: at the same time by the clocks on the wall all year, never on a bank holiday, until it has gone through every
/// module. Pure.
///
/// @param skipped the bank holidays between its first and its last session that it doesn't meet on
record GroupSchedule(List<Slot> slots, List<LocalDate> skipped) {
    GroupSchedule {
        slots = List.copyOf(slots);
        skipped = List.copyOf(skipped);
    }

    /// @param number from 1
    record Slot(int number, String module, Instant startsAt, Instant endsAt) {}

    static GroupSchedule of(List<ProgrammeTerms.Module> modules, LocalDate firstOn, LocalTime at, Duration length, BankHolidays holidays) {
        var slots = new ArrayList<Slot>();
        var skipped = new ArrayList<LocalDate>();
        var day = firstOn;
        for (ProgrammeTerms.Module module : modules) {
            for (int i = 0; i < module.sessions(); i++) {
                while (holidays.on(day)) {
                    skipped.add(day);
                    day = day.plusWeeks(1);
                }
                var starts = day.atTime(at).atZone(Words.ZONE).toInstant();
                slots.add(new Slot(slots.size() + 1, module.name(), starts, starts.plus(length)));
                day = day.plusWeeks(1);
            }
        }
        return new GroupSchedule(slots, skipped);
    }
}
