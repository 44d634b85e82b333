package gwarchod.clinic.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CoreWords;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.attendance.Attendance;
import gwarchod.core.casefile.attendance.AttendanceRecord;
import gwarchod.core.casefile.attendance.NoteAttendance;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.sharing.Shown;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportsTest {
    private static final AgencyId FPUK = new AgencyId("fpuk");
    private static final EntityId REFERRAL = new EntityId("id-1-1");
    private static final Text WHY = new Text("Said so");
    private static final EndReport REPORT = new EndReport(Achieved.ACHIEVED, List.of(new Text("Triggers")), new Text("Calmer"), new Text("Drink"),
            new Text("Visits"), Text.NONE, Text.NONE);

    private static Scenario referred(ReferralKind kind, CaseCommand... then) {
        var programme = kind == ReferralKind.PROGRAMME ? new EntityId("reflecting") : null;
        var made = Referring.scenario().given(new Refer(kind, FPUK, programme, programme == null ? null : "Reflecting", WHY, null, null));
        return (programme == null ? made : Referring.gated(made, REFERRAL)).given(then);
    }

    private static Scenario ended(ReferralEnd how) {
        return referred(ReferralKind.PROGRAMME, new RecordConsent(REFERRAL, ReferralConsent.GIVEN, null, null),
                new DecideReferral(REFERRAL, Suitability.SUITABLE, WHY, null), new StartReferral(REFERRAL, null),
                session("s1", Attendance.ATTENDED), session("s2", Attendance.LATE), session("s3", Attendance.ABSENT),
                new EndReferral(REFERRAL, how, WHY, null));
    }

    private static NoteAttendance session(String id, Attendance attendance) {
        return new NoteAttendance("Reflecting", new EntityId(id), 0, Instant.parse("2025-06-11T10:00:00Z"), FPUK, attendance, null, null, null, null, false,
                null, null, null, null);
    }

    private static List<String> overdue(Scenario scenario) {
        return scenario.finds("report-overdue").items().stream().map(AgendaItem::id).toList();
    }

    private static ReferralsView view(Scenario scenario) {
        var words = CoreWords.load("referral", "clinic", "report");
        Shown<ReferralsSummary, ReferralsView> shown = scenario.readsBeside(Referrals.SECTION, AttendanceRecord.SECTION, words);
        return (ReferralsView) assertInstanceOf(Shown.Full.class, shown).value();
    }

    @Test
    void a_provider_owes_a_report_on_everybody_it_met_for_a_fortnight_and_then_it_is_overdue() {
        for (ReferralEnd how : ReferralEnd.values()) {
            var ended = ended(how);
            assertEquals(List.of(), overdue(ended.at(Instant.parse("2025-06-25T12:00:00Z"))));
            assertEquals(List.of("report-overdue:id-1-1"), overdue(ended.at(Instant.parse("2025-06-26T12:00:00Z"))));
            assertEquals(List.of(), overdue(ended.given(new NoteReport(REFERRAL, REPORT)).at(Instant.parse("2025-08-01T12:00:00Z"))));
        }
        var unsuitable = referred(ReferralKind.PROGRAMME, new DecideReferral(REFERRAL, Suitability.UNSUITABLE, WHY, null));
        assertEquals(List.of("report-overdue:id-1-1"), overdue(unsuitable.at(Instant.parse("2025-06-26T12:00:00Z"))));
    }

    @Test
    void nothing_is_owed_on_somebody_the_provider_never_met_nor_by_a_clinic() {
        var later = Instant.parse("2025-08-01T12:00:00Z");
        assertEquals(List.of(), overdue(referred(ReferralKind.PROGRAMME, new EndReferral(REFERRAL, ReferralEnd.WITHDREW, WHY, null)).at(later)));
        var clinic = referred(ReferralKind.CLINIC, new DecideReferral(REFERRAL, Suitability.SUITABLE, WHY, null),
                new EndReferral(REFERRAL, ReferralEnd.ENDED_EARLY, WHY, null));
        assertEquals(List.of(), overdue(clinic.at(later)));
        clinic.when(new NoteReport(REFERRAL, REPORT)).thenInvalid("referral-unknown", "/referral");
    }

    @Test
    void what_it_says_stands_in_the_case_file_with_how_often_they_came_as_their_registers_have_it() {
        var ended = ended(ReferralEnd.COMPLETED);
        assertNull(view(ended).reports().getFirst().said());
        var row = view(ended.given(new NoteReport(REFERRAL, REPORT))).reports().getFirst();
        assertNull(row.due());
        assertEquals(2, row.said().came());
        assertEquals(3, row.said().expected());
        assertEquals("Drink", row.said().risks());
        assertTrue(row.said().modules().contains("Triggers"));
        ended.given(new NoteReport(REFERRAL, REPORT)).when(new NoteReport(REFERRAL, REPORT)).thenNothing();
    }
}
