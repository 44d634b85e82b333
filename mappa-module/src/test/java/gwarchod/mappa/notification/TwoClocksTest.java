package gwarchod.mappa.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.setting.Settings;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The engine against a second calculation that shares nothing with it but the form of what goes in and comes out.
class TwoClocksTest {
    private static final int HISTORIES = 2_000;
    /// A journey has its day, and a week that waits leaves the annual date standing.
    private static final Set<NotificationKind> NEVER_WAITS = EnumSet.of(NotificationKind.TRAVEL, NotificationKind.WEEKLY);
    private static final Comparator<Duty> ORDER = Comparator.comparing(Duty::kind).thenComparing(Duty::about).thenComparing(Duty::arises);

    /// The law's numbers with each of the readings turned this way and that.
    private static Numbers numbers(long seed) {
        var law = Numbers.of(Settings.AREA, LocalDate.of(2025, 1, 1));
        boolean asSet = seed % 2 == 0;
        return new Numbers(law.changeDays(), law.returnDays(), law.earlier(), law.later(), law.notHappenedDays(), law.stayDays(), law.stayMonths(),
                law.annualMonths(), law.weeklyDays(), law.travelDays(), law.travelLeastHours(), law.childHours(),
                asSet ? law.firstDayCounts() : seed % 4 == 1, asSet ? law.partDaysCount() : seed % 8 < 4, asSet ? law.periodicWaits() : seed % 3 == 0);
    }

    private static List<String> said(List<Duty> duties, LocalDate day) {
        return duties.stream().sorted(ORDER).map(duty -> duty + " " + duty.state(day)).toList();
    }

    @Test
    void the_engine_finds_what_living_through_the_days_finds_in_two_thousand_histories() {
        var seen = new EnumMap<NotificationKind, EnumSet<DutyState>>(NotificationKind.class);
        for (long seed = 0; seed < HISTORIES; seed++) {
            var generator = new RegisterGenerator(seed);
            var register = generator.register();
            var today = generator.today(register);
            var numbers = numbers(seed);
            var quick = NotificationClock.duties(register, today, _ -> numbers);
            assertEquals(said(SlowClock.duties(register, today, numbers), today), said(quick, today), "seed " + seed + ", " + today + ": " + register);
            quick.forEach(duty -> seen.computeIfAbsent(duty.kind(), _ -> EnumSet.noneOf(DutyState.class)).add(duty.state(today)));
        }
        for (NotificationKind kind : NotificationKind.values()) {
            var states = EnumSet.allOf(DutyState.class);
            if (NEVER_WAITS.contains(kind)) {
                states.remove(DutyState.WAITS);
            }
            assertTrue(seen.getOrDefault(kind, EnumSet.noneOf(DutyState.class)).containsAll(states), kind + " was seen only " + seen.get(kind));
        }
    }

    @Test
    void no_duty_has_the_id_of_another() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            var generator = new RegisterGenerator(seed);
            var numbers = numbers(seed);
            var register = generator.register();
            var ids = NotificationClock.duties(register, generator.today(register), _ -> numbers).stream().map(Duty::id).toList();
            assertEquals(ids.size(), ids.stream().collect(Collectors.toSet()).size(), "seed " + seed);
        }
    }
}
