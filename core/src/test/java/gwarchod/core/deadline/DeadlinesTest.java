package gwarchod.core.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.setting.Setting;
import gwarchod.core.setting.Settings;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The vectors of the domain's facts (section 2.4), and what stands at their edges.
class DeadlinesTest {
    private static final Deadlines AREA = Deadlines.of(Settings.AREA);

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Words.ZONE).toInstant();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    /// The area's, with another value for one setting.
    static Deadlines with(String key, String value, String unit) {
        var area = Stream.of(
                        "hearing.hours", "hearing.leaves-out-saturday-26-december", "court-after-arrest.hours",
                        "court-after-arrest.leaves-out-days", "dvpo.least-days", "dvpo.most-days", "dvpo.day-made-counts")
                .filter(one -> !one.equals(key))
                .map(one -> Settings.AREA.at(one, day("2026-01-01")))
                .toList();
        var all = new ArrayList<>(area);
        all.add(new Setting(key, null, null, null, value, unit, "a test", false));
        return new Deadlines(BankHolidays.ENGLAND_AND_WALES, new Settings("here", all));
    }

    private static void hearing(String served, String heard) {
        assertEquals(at(heard), AREA.hearing(at(served)).until(), served);
    }

    @Test
    void a_notice_is_heard_within_48_hours_of_service() {
        hearing("2026-03-10T09:30", "2026-03-12T09:30");
        var due = AREA.hearing(at("2026-03-10T09:30"));
        assertFalse(due.missedBy(at("2026-03-12T09:30")));
        assertTrue(due.missedBy(at("2026-03-12T09:31")));
    }

    @Test
    void sundays_are_left_out_whole() {
        hearing("2026-03-14T14:00", "2026-03-17T14:00");
        hearing("2026-03-13T20:00", "2026-03-16T20:00");
        hearing("2026-03-15T14:00", "2026-03-18T00:00");
        hearing("2026-03-13T00:00", "2026-03-15T00:00");
    }

    @Test
    void good_friday_and_easter_monday_are_left_out() {
        hearing("2026-04-02T10:00", "2026-04-07T10:00");
        hearing("2026-04-01T10:00", "2026-04-04T10:00");
    }

    @Test
    void christmas_day_is_left_out_on_a_saturday_too_whose_substitute_is_the_monday() {
        hearing("2021-12-24T10:00", "2021-12-30T10:00");
    }

    @Test
    void a_special_holiday_is_left_out() {
        hearing("2022-09-17T12:00", "2022-09-21T12:00");
        hearing("2023-05-06T12:00", "2023-05-10T12:00");
    }

    @Test
    void whether_a_saturday_26_december_is_left_out_is_a_setting() {
        hearing("2026-12-24T10:00", "2026-12-29T10:00");
        var out = with("hearing.leaves-out-saturday-26-december", "yes", "yes-no");
        assertEquals(at("2026-12-30T10:00"), out.hearing(at("2026-12-24T10:00")).until());
        assertFalse(AREA.setting("hearing.leaves-out-saturday-26-december", day("2026-12-24")).verified());
    }

    @Test
    void the_clocks_change_on_a_sunday_which_is_left_out() {
        hearing("2026-03-28T14:00", "2026-03-31T14:00");
        hearing("2026-10-24T14:00", "2026-10-27T14:00");
    }

    @Test
    void an_arrested_person_stands_before_a_court_24_hours_later() {
        assertEquals(at("2026-03-15T22:15"), AREA.court(at("2026-03-14T22:15")).until());
        assertEquals(at("2026-03-29T12:00"), AREA.court(at("2026-03-28T11:00")).until(), "24 hours that pass, not 24 on the clock");
        assertEquals(at("2026-03-16T22:15"),
                with("court-after-arrest.leaves-out-days", "yes", "yes-no").court(at("2026-03-14T22:15")).until());
    }

    @Test
    void the_day_of_service_is_the_first_of_three_for_a_notification() {
        var due = AREA.notification(day("2026-06-01"));
        assertEquals(day("2026-06-03"), due.lastDay());
        assertFalse(due.missedBy(at("2026-06-03T23:59:59")));
        assertTrue(due.missedBy(at("2026-06-04T00:00")));
        assertEquals(day("2026-04-05"), AREA.notification(day("2026-04-03")).lastDay(), "no day is left out");
    }

    @Test
    void a_stalking_protection_order_lasts_two_years_at_least_beginning_with_the_day_made() {
        assertEquals(day("2028-03-09"), term("spo", day("2026-03-10")).least());
        assertEquals(day("2030-02-28"), term("spo", day("2028-02-29")).least());
        assertTrue(term("spo", day("2026-03-10")).excludes(day("2028-03-08")));
        assertFalse(term("spo", day("2026-03-10")).excludes(day("2040-01-01")));
    }

    @Test
    void whether_the_day_made_counts_in_a_violence_protection_order_is_a_setting() {
        var made = day("2026-03-01");
        assertEquals(List.of(day("2026-03-14"), day("2026-03-28")), ends(AREA.violenceProtection(made)));
        assertEquals(List.of(day("2026-03-15"), day("2026-03-29")), ends(with("dvpo.day-made-counts", "no", "yes-no").violenceProtection(made)));
        assertFalse(AREA.violenceProtection(made).rule().verified());
        assertTrue(AREA.violenceProtection(made).excludes(day("2026-03-29")));
        assertTrue(AREA.violenceProtection(made).excludes(day("2026-03-13")));
        assertFalse(AREA.violenceProtection(made).excludes(day("2026-03-14")));
    }

    private static List<LocalDate> ends(Term term) {
        return List.of(term.least(), term.most());
    }

    @Test
    void bail_before_charge_begins_the_day_after_the_arrest_and_each_authority_may_go_further() {
        assertEquals(
                List.of(day("2026-04-10"), day("2026-07-10"), day("2026-10-10"), day("2027-01-10"), day("2027-07-10"), day("2028-01-10")),
                AREA.bail(day("2026-01-10")).stream().map(limit -> limit.ends().lastDay()).toList());
        assertEquals(List.of(BailAuthority.values()), AREA.bail(day("2026-01-10")).stream().map(BailLimit::authority).toList());
        assertEquals(List.of(true, false, false, true, true, false),
                AREA.bail(day("2026-01-10")).stream().map(limit -> limit.ends().rule().verified()).toList());
    }

    @Test
    void bail_that_begins_where_a_month_ends_lasts_whole_months() {
        assertEquals(day("2026-05-31"), AREA.bail(day("2026-02-28")).getFirst().ends().lastDay());
        assertEquals(day("2026-02-28"), AREA.bail(day("2025-11-29")).getFirst().ends().lastDay());
        assertEquals(day("2026-02-28"), AREA.bail(day("2025-11-30")).getFirst().ends().lastDay());
    }

    @Test
    void a_victim_is_told_within_five_working_days_or_one() {
        assertEquals(day("2026-03-16"), AREA.victimTold(day("2026-03-13"), true).lastDay());
        assertEquals(day("2026-03-20"), AREA.victimTold(day("2026-03-13"), false).lastDay());
        assertEquals(day("2026-04-07"), AREA.victimTold(day("2026-04-02"), true).lastDay());
        assertEquals(day("2026-12-29"), AREA.victimTold(day("2026-12-24"), true).lastDay());
    }

    @Test
    void an_order_made_without_notice_returns_within_fourteen_days() {
        assertEquals(day("2026-03-24"), AREA.returnHearing(day("2026-03-10")).lastDay());
    }

    private static Term term(String type, LocalDate made) {
        return AREA.term(type, made).orElseThrow();
    }

    @Test
    void orders_against_sexual_harm_have_a_least_term_and_one_against_serious_crime_a_longest() {
        var made = day("2026-03-10");
        assertEquals(day("2031-03-09"), term("shpo", made).least());
        assertEquals(day("2028-03-09"), term("sro", made).least());
        assertFalse(term("scpo", made).excludes(day("2031-03-09")));
        assertTrue(term("scpo", made).excludes(day("2031-03-10")));
        assertFalse(term("scpo", made).excludes(day("2026-04-01")), "as short as the court likes");
        for (String type : List.of("shpo", "sro", "scpo")) {
            assertFalse(term(type, made).rule().verified(), type);
        }
        assertTrue(AREA.term("nmo", made).isEmpty());
    }
}
