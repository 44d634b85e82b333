package gwarchod.clinic.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.clinic.desk.ReferralList.Asked;
import gwarchod.clinic.desk.ReferralList.Which;
import gwarchod.clinic.referral.DecideReferral;
import gwarchod.clinic.referral.EndReport;
import gwarchod.clinic.referral.EndReferral;
import gwarchod.clinic.referral.HoldReferral;
import gwarchod.clinic.referral.NoteReport;
import gwarchod.clinic.referral.RecordConsent;
import gwarchod.clinic.referral.ReferralConsent;
import gwarchod.clinic.referral.ReferralKind;
import gwarchod.clinic.referral.Refer;
import gwarchod.clinic.referral.ReferralEnd;
import gwarchod.clinic.referral.Suitability;
import gwarchod.core.casefile.Text;
import gwarchod.core.desk.Reply;
import gwarchod.core.ids.AgencyId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoordinatorDeskTest {
    /// Cases of the measurement: an area has a few hundred referrals a year.
    private static final int MANY = 2_000;

    /// A bound no busy machine misses; what it takes is a few milliseconds, printed.
    private static final Duration LOOK_MAX = Duration.ofSeconds(20);

    private final DeskArea area = new DeskArea();

    private WaitingAt at(String id) {
        return area.sees(area.coordinator).items().stream().filter(line -> line.caseId().value().equals(id)).findFirst().orElseThrow().at();
    }

    @Test
    void a_referral_waits_for_consent_then_for_suitability_then_for_its_start() {
        var id = area.refer("one", "fpuk");
        assertEquals(WaitingAt.CONSENT, at("one"));
        area.act("one", new RecordConsent(id, ReferralConsent.REFUSED, null, null));
        assertEquals(WaitingAt.REFUSAL_ANSWERED, at("one"));
        area.act("one", new RecordConsent(id, ReferralConsent.GIVEN, null, null));
        assertEquals(WaitingAt.SUITABILITY, at("one"));
        area.gate("one", id);
        area.act("one", new DecideReferral(id, Suitability.SUITABLE, DeskArea.WHY, null));
        assertEquals(WaitingAt.START, at("one"));
        area.act("one", new HoldReferral(id, null, DeskArea.WHY, LocalDate.of(2025, 9, 1), null, null));
        assertEquals(WaitingAt.ON_HOLD, at("one"));
    }

    @Test
    void a_referral_to_a_clinic_waits_for_the_clinic_and_is_never_late() {
        area.act("one", new Refer(ReferralKind.CLINIC, new AgencyId("clinic"), null, null, DeskArea.WHY, null, null));
        area.time.set(Instant.parse("2025-12-01T11:00:00Z"));
        assertEquals(WaitingAt.CLINIC, at("one"));
        assertEquals(List.of(new ReferralList.Count(WaitingAt.CLINIC, 1, 0)), area.sees(area.coordinator).counts());
    }

    @Test
    void what_waits_too_long_is_overdue_and_comes_first() {
        area.refer("late", "fpuk");
        area.time.set(Instant.parse("2025-06-19T11:00:00Z"));
        area.refer("new", "fpuk");
        var lines = area.sees(area.coordinator).items();
        assertEquals(List.of("late", "new"), lines.stream().map(line -> line.caseId().value()).toList());
        assertTrue(lines.getFirst().overdue());
        assertEquals(LocalDate.of(2025, 6, 18), lines.getFirst().due());
        assertEquals(1, area.sees(area.coordinator, new Asked(Which.OVERDUE, null, null, null, null, null)).total());
        assertEquals(List.of(new ReferralList.Count(WaitingAt.CONSENT, 2, 1)), area.sees(area.coordinator).counts());
    }

    @Test
    void after_the_end_it_waits_for_the_report_and_then_for_the_next_check_when_that_comes_near() {
        var id = area.start("one", "fpuk");
        assertEquals(WaitingAt.UNDER_WAY, at("one"));
        area.act("one", new EndReferral(id, ReferralEnd.COMPLETED, null, null));
        assertEquals(WaitingAt.REPORT, at("one"));
        area.act("one", new NoteReport(id, new EndReport(null, List.of(), Text.NONE, Text.NONE, Text.NONE, Text.NONE, Text.NONE)));
        assertEquals(WaitingAt.WATCHED, at("one"));
        area.time.set(Instant.parse("2025-07-01T11:00:00Z"));
        assertEquals(WaitingAt.CHECK, at("one"));
        assertEquals(1, area.sees(area.coordinator).totals().completed());
    }

    @Test
    void a_provider_sees_its_own_rows_while_they_are_open_and_nothing_that_is_watched_after_them() {
        area.start("one", "fpuk");
        var ended = area.start("one", "threshold");
        area.act("one", new EndReferral(ended, ReferralEnd.COMPLETED, null, null));
        var own = area.sees(DeskArea.facilitator("fpuk"));
        assertEquals(List.of(new AgencyId("fpuk")), own.items().stream().map(ReferralList.Line::providerId).toList());
        assertEquals(1, own.totals().referred());
        assertEquals(0, own.totals().completed());
        assertEquals(List.of("fpuk"), own.providers().stream().map(ReferralList.Provider::name).toList());
        assertEquals(0, area.sees(DeskArea.facilitator("threshold")).total(), "its referral has ended");

        area.refer("one", "threshold");
        assertEquals(List.of(WaitingAt.CONSENT, WaitingAt.REPORT),
                area.sees(DeskArea.facilitator("threshold")).items().stream().map(ReferralList.Line::at).toList(),
                "once it has to do with them again it sees what it owes on the other one, not that they are watched since");
    }

    @Test
    void an_outline_says_where_it_waits_and_not_what_only_the_whole_referral_does() {
        var id = area.start("one", "fpuk");
        area.act("one", new EndReferral(id, ReferralEnd.WITHDREW, DeskArea.WHY, null));
        area.refer("two", "fpuk");
        var lines = area.sees(area.outline).items();
        assertEquals(List.of(WaitingAt.CONSENT, WaitingAt.ENDED), lines.stream().map(ReferralList.Line::at).toList());
        lines.forEach(line -> assertNull(line.due()));
    }

    @Test
    void a_cursor_that_names_nothing_the_reader_sees_is_unknown_whether_or_not_it_is_there() {
        var id = area.start("one", "fpuk");
        assertInstanceOf(Reply.Refused.class, area.ask(ReferralList.QUESTION, DeskArea.facilitator("threshold"),
                new Asked(Which.ALL, null, null, null, null, id.value())));
        assertInstanceOf(Reply.Refused.class, area.ask(ReferralList.QUESTION, area.coordinator, new Asked(null, null, null, null, 201, null)));
    }

    @Test
    void a_look_over_two_thousand_cases_opens_no_file_and_takes_milliseconds() {
        for (int i = 0; i < MANY; i++) {
            area.refer("case-" + i, i % 2 == 0 ? "fpuk" : "threshold");
        }
        area.sees(area.coordinator);
        var from = System.nanoTime();
        int looks = 10;
        for (int i = 0; i < looks; i++) {
            assertEquals(MANY, area.sees(area.coordinator).total());
        }
        var took = Duration.ofNanos((System.nanoTime() - from) / looks);
        System.out.println("the desk over " + MANY + " cases: " + took.toMillis() + " ms a look");
        assertTrue(took.compareTo(LOOK_MAX) < 0);
    }
}
