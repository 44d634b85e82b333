package gwarchod.mappa.notification;

import static gwarchod.mappa.notification.NotificationKind.ANNUAL;
import static gwarchod.mappa.notification.NotificationKind.CHANGE;
import static gwarchod.mappa.notification.NotificationKind.CHILD;
import static gwarchod.mappa.notification.NotificationKind.INITIAL;
import static gwarchod.mappa.notification.NotificationKind.NOT_HAPPENED;
import static gwarchod.mappa.notification.NotificationKind.PREMISES;
import static gwarchod.mappa.notification.NotificationKind.RELEASED;
import static gwarchod.mappa.notification.NotificationKind.TRAVEL;
import static gwarchod.mappa.notification.NotificationKind.WEEKLY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import gwarchod.core.ids.EntityId;
import gwarchod.core.setting.Settings;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The notification clock by hand-counted dates: acceptance rule 9 of the domain facts, clause by clause. The settings are those of the release.
class NotificationClockTest {
    private static final LocalDate DAY = LocalDate.of(2025, 1, 6);

    private final List<Register.Ground> grounds = new ArrayList<>(List.of(new Register.Ground(id("g"), DAY, null)));
    private final List<Register.Away> away = new ArrayList<>();
    private final List<Register.Change> changes = new ArrayList<>();
    private final List<Register.Notice> notices = new ArrayList<>();
    private final List<Register.Stay> stays = new ArrayList<>();
    private final List<Register.ChildStay> children = new ArrayList<>();
    private final List<Register.NoAbode> abode = new ArrayList<>();
    private final List<Register.Travel> travels = new ArrayList<>();
    private final List<Register.Notified> notified = new ArrayList<>();

    private static EntityId id(String value) {
        return new EntityId(value);
    }

    private void told(NotificationKind kind, LocalDate on, @Nullable String about) {
        notified.add(new Register.Notified(id("x" + notified.size()), kind, on, about == null ? null : id(about)));
    }

    private List<Duty> duties(LocalDate today) {
        return NotificationClock.duties(new Register(grounds, away, changes, notices, stays, children, abode, travels, notified), today,
                day -> Numbers.of(Settings.AREA, day));
    }

    /// What there is of a kind, as "last day state".
    private List<String> said(NotificationKind kind, LocalDate today) {
        return duties(today).stream().filter(duty -> duty.kind() == kind).map(duty -> duty.due() + " " + duty.state(today)).sorted().toList();
    }

    @Test
    void the_first_notification_is_due_on_the_third_day_and_days_in_custody_do_not_count() {
        assertEquals(List.of("2025-01-08 OPEN"), said(INITIAL, DAY.plusDays(2)));
        assertEquals(List.of("2025-01-08 PASSED"), said(INITIAL, DAY.plusDays(3)));
        away.add(new Register.Away(id("a"), AwayKind.CUSTODY, DAY, null));
        assertEquals(List.of("null WAITS"), said(INITIAL, DAY.plusDays(30)), "sentenced that day, and not released yet");
        away.set(0, new Register.Away(id("a"), AwayKind.CUSTODY, DAY, LocalDate.of(2025, 3, 10)));
        assertEquals(List.of("2025-03-11 OPEN"), said(INITIAL, LocalDate.of(2025, 3, 10)), "the day of the sentence and of the release are two of the three");
    }

    @Test
    void an_advance_notice_holds_from_two_days_before_to_three_days_after_the_stated_day() {
        told(INITIAL, DAY, null);
        var stated = LocalDate.of(2025, 2, 10);
        notices.add(new Register.Notice(id("n"), null, LocalDate.of(2025, 2, 1), stated));
        for (int days = -4; days <= 5; days++) {
            changes.clear();
            changes.add(new Register.Change(id("c"), ChangeKind.HOME_ADDRESS, stated.plusDays(days), id("n")));
            boolean holds = days >= -2 && days <= 3;
            assertEquals(List.of(stated.plusDays(days + 2L) + (holds ? " IN_TIME" : " PASSED")), said(CHANGE, LocalDate.of(2025, 3, 1)), days + " days");
        }
    }

    @Test
    void what_was_announced_and_did_not_happen_is_told_within_six_days_of_the_stated_day() {
        told(INITIAL, DAY, null);
        notices.add(new Register.Notice(id("n"), null, LocalDate.of(2025, 2, 1), LocalDate.of(2025, 2, 10)));
        assertEquals(List.of(), said(NOT_HAPPENED, LocalDate.of(2025, 2, 13)), "it may still happen");
        assertEquals(List.of("2025-02-15 OPEN"), said(NOT_HAPPENED, LocalDate.of(2025, 2, 14)));
        assertEquals(List.of("2025-02-15 PASSED"), said(NOT_HAPPENED, LocalDate.of(2025, 2, 16)));
        told(NOT_HAPPENED, LocalDate.of(2025, 2, 15), "n");
        assertEquals(List.of("2025-02-15 IN_TIME"), said(NOT_HAPPENED, LocalDate.of(2025, 2, 16)));
        away.add(new Register.Away(id("a"), AwayKind.ABROAD, LocalDate.of(2025, 2, 10), LocalDate.of(2025, 2, 20)));
        assertEquals(List.of(), said(NOT_HAPPENED, LocalDate.of(2025, 2, 19)), "its days don't run abroad");
        assertEquals(List.of("2025-02-24 IN_TIME"), said(NOT_HAPPENED, LocalDate.of(2025, 2, 28)));
    }

    @Test
    void seven_days_at_other_premises_in_twelve_months_are_notified_and_six_are_not() {
        told(INITIAL, DAY, null);
        for (int month = 2; month <= 4; month++) {
            stays.add(new Register.Stay(id("s" + month), id("p"), LocalDate.of(2025, month, 1), LocalDate.of(2025, month, 2)));
        }
        assertEquals(List.of(), said(PREMISES, LocalDate.of(2026, 1, 30)));
        stays.add(new Register.Stay(id("s5"), id("p"), LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 1)));
        assertEquals(List.of(), said(PREMISES, LocalDate.of(2026, 2, 20)), "the first of February 2025 is more than twelve months back");
        stays.add(new Register.Stay(id("s6"), id("p"), LocalDate.of(2026, 1, 31), LocalDate.of(2026, 1, 31)));
        assertEquals(List.of("2026-02-02 PASSED"), said(PREMISES, LocalDate.of(2026, 2, 20)), "seven days end on 31 January");
        told(PREMISES, LocalDate.of(2026, 2, 2), "p");
        assertEquals(List.of("2026-02-02 IN_TIME"), said(PREMISES, LocalDate.of(2026, 2, 20)));
    }

    @Test
    void without_a_fixed_abode_it_is_every_seven_days() {
        told(INITIAL, DAY, null);
        abode.add(new Register.NoAbode(id("b"), LocalDate.of(2025, 2, 3), null));
        assertEquals(List.of("2025-02-10 OPEN"), said(WEEKLY, LocalDate.of(2025, 2, 10)));
        told(WEEKLY, LocalDate.of(2025, 2, 10), null);
        assertEquals(List.of("2025-02-10 IN_TIME", "2025-02-17 PASSED"), said(WEEKLY, LocalDate.of(2025, 2, 18)));
        abode.set(0, new Register.NoAbode(id("b"), LocalDate.of(2025, 2, 3), LocalDate.of(2025, 2, 14)));
        assertEquals(List.of("2026-02-10 OPEN"), said(ANNUAL, LocalDate.of(2025, 2, 18)).stream().filter(one -> one.endsWith("OPEN")).toList());
    }

    @Test
    void only_what_is_notified_under_section_84_moves_the_annual_date() {
        told(INITIAL, DAY, null);
        changes.add(new Register.Change(id("bank"), ChangeKind.MONEY, LocalDate.of(2025, 4, 1), null));
        told(CHANGE, LocalDate.of(2025, 4, 2), "bank");
        changes.add(new Register.Change(id("passport"), ChangeKind.IDENTITY_DOCUMENT, LocalDate.of(2025, 5, 1), null));
        told(CHANGE, LocalDate.of(2025, 5, 2), "passport");
        children.add(new Register.ChildStay(id("k"), id("p"), Instant.parse("2025-05-10T18:00:00Z"), null));
        told(CHILD, LocalDate.of(2025, 5, 12), "p");
        assertEquals(List.of("2026-01-06 OPEN"), said(ANNUAL, LocalDate.of(2025, 6, 1)));
        changes.add(new Register.Change(id("home"), ChangeKind.HOME_ADDRESS, LocalDate.of(2025, 5, 20), null));
        told(CHANGE, LocalDate.of(2025, 5, 21), "home");
        assertEquals(List.of("2026-01-06 IN_TIME", "2026-05-21 OPEN"), said(ANNUAL, LocalDate.of(2025, 6, 1)));
        told(CHANGE, LocalDate.of(2025, 5, 28), "home");
        assertEquals(List.of("2026-01-06 IN_TIME", "2026-05-21 OPEN"), said(ANNUAL, LocalDate.of(2025, 6, 1)), "said again, nothing is new");
    }

    @Test
    void a_year_from_a_leap_day_ends_on_the_twenty_eighth() {
        grounds.set(0, new Register.Ground(id("g"), LocalDate.of(2024, 2, 27), null));
        told(INITIAL, LocalDate.of(2024, 2, 29), null);
        assertEquals(List.of("2025-02-28 OPEN"), said(ANNUAL, LocalDate.of(2025, 2, 28)));
        assertEquals(List.of("2025-02-28 PASSED"), said(ANNUAL, LocalDate.of(2025, 3, 1)));
    }

    @Test
    void an_annual_date_that_falls_into_custody_waits_for_the_release_which_is_notified_too() {
        told(INITIAL, DAY, null);
        away.add(new Register.Away(id("a"), AwayKind.CUSTODY, LocalDate.of(2025, 12, 1), LocalDate.of(2026, 2, 2)));
        assertEquals(List.of("null WAITS"), said(ANNUAL, LocalDate.of(2026, 2, 1)));
        assertEquals(List.of("2026-02-04 OPEN"), said(ANNUAL, LocalDate.of(2026, 2, 2)));
        assertEquals(List.of("2026-02-04 OPEN"), said(RELEASED, LocalDate.of(2026, 2, 2)));
        told(RELEASED, LocalDate.of(2026, 2, 3), "a");
        assertEquals(List.of("2026-02-04 IN_TIME", "2027-02-03 OPEN"), said(ANNUAL, LocalDate.of(2026, 2, 4)));
    }

    @Test
    void twelve_hours_with_a_child_are_twelve_hours_when_the_clock_goes_forward() {
        told(INITIAL, DAY, null);
        var from = LocalDate.of(2025, 3, 29).atTime(12, 0).atZone(Words.ZONE).toInstant();
        children.add(new Register.ChildStay(id("k"), id("p"), from, from.plusSeconds(12 * 3600 - 1)));
        assertEquals(List.of(), said(CHILD, LocalDate.of(2025, 4, 1)), "a second short");
        var night = LocalDate.of(2025, 3, 29).atTime(23, 30).atZone(Words.ZONE).toInstant();
        var noon = LocalDate.of(2025, 3, 30).atTime(12, 29).atZone(Words.ZONE).toInstant();
        children.set(0, new Register.ChildStay(id("k"), id("p"), night, noon));
        assertEquals(List.of(), said(CHILD, LocalDate.of(2025, 4, 1)), "thirteen hours by the clock, less than twelve that passed");
        children.set(0, new Register.ChildStay(id("k"), id("p"), night, noon.plusSeconds(60)));
        assertEquals(List.of("2025-04-01 OPEN"), said(CHILD, LocalDate.of(2025, 4, 1)));
    }

    @Test
    void a_journey_is_told_seven_days_before_it() {
        told(INITIAL, DAY, null);
        travels.add(new Register.Travel(id("t"), Instant.parse("2025-07-20T05:00:00Z")));
        assertEquals(List.of("2025-07-13 OPEN"), said(TRAVEL, LocalDate.of(2025, 7, 1)));
        told(TRAVEL, LocalDate.of(2025, 7, 15), "t");
        assertEquals(List.of("2025-07-13 LATE"), said(TRAVEL, LocalDate.of(2025, 7, 20)));
    }

    @Test
    void what_falls_due_after_the_last_day_on_the_register_is_no_duty() {
        grounds.set(0, new Register.Ground(id("g"), DAY, LocalDate.of(2025, 12, 31)));
        told(INITIAL, DAY, null);
        changes.add(new Register.Change(id("c"), ChangeKind.NAME, LocalDate.of(2025, 12, 30), null));
        assertEquals(List.of(), duties(LocalDate.of(2026, 2, 1)).stream().filter(duty -> duty.kind() != INITIAL).toList());
    }

    @Test
    void a_second_conviction_on_the_register_asks_for_no_second_first_notification() {
        told(INITIAL, DAY, null);
        grounds.add(new Register.Ground(id("g2"), LocalDate.of(2025, 6, 1), null));
        assertEquals(List.of("2025-01-08 IN_TIME"), said(INITIAL, LocalDate.of(2025, 7, 1)));
    }
}
