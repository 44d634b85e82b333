package gwarchod.clinic.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.clinic.desk.DeskArea;
import gwarchod.clinic.referral.Achieved;
import gwarchod.clinic.referral.EndReferral;
import gwarchod.clinic.referral.ReferralEnd;
import gwarchod.core.casefile.Text;
import gwarchod.core.desk.Reply;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.sharing.Viewer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportDeedsTest {
    private static final Viewer FPUK = DeskArea.facilitator("fpuk");
    private static final Viewer THRESHOLD = DeskArea.facilitator("threshold");
    private static final Text WHY = DeskArea.WHY;

    private final DeskArea area = new DeskArea();

    private EntityId ended(String id, ReferralEnd how) {
        var referral = area.start(id, "fpuk");
        area.act(id, new EndReferral(referral, how, WHY, null));
        return referral;
    }

    private List<ReportDeeds.Item> owed(Viewer viewer) {
        return ((Reply.View<ReportDeeds.Owed>) area.ask(ReportDeeds.OWED, viewer, new ReportDeeds.Asked())).view().items();
    }

    private static GiveReport completed(EntityId referral) {
        return new GiveReport(referral, Achieved.ACHIEVED, List.of(new Text("Triggers")), WHY, WHY, WHY, null, null);
    }

    private static GiveReport left(EntityId referral) {
        return new GiveReport(referral, null, List.of(), null, null, null, WHY, WHY);
    }

    private String refused(Viewer viewer, GiveReport report) {
        return switch (assertInstanceOf(Outcome.Refused.class, area.act(ReportDeeds.GIVE, viewer, report + viewer.user().value(), report)).why()) {
            case Refusal.Invalid wrong -> wrong.code() + " " + wrong.pointer();
            case Refusal.RuleBroken broken -> broken.code();
            case Refusal other -> throw new AssertionError(other);
        };
    }

    @Test
    void a_provider_reads_what_it_owes_by_reference_and_gives_it_once() {
        var referral = ended("one", ReferralEnd.COMPLETED);
        var item = owed(FPUK).getFirst();
        assertEquals(ReportDeeds.reference(referral), item.reference());
        assertFalse(item.overdue());
        area.time.set(Instant.parse("2025-06-26T11:00:00Z"));
        assertTrue(owed(FPUK).getFirst().overdue());

        var done = area.act(ReportDeeds.GIVE, FPUK, "key", completed(referral));
        assertInstanceOf(Outcome.Done.class, done);
        assertEquals(List.of(), owed(FPUK), "given, before the relay carried it");
        assertInstanceOf(Outcome.Done.class, area.act(ReportDeeds.GIVE, FPUK, "key", completed(referral)), "the same, sent twice");
        assertEquals("report-given-already", refused(FPUK, completed(referral)));
    }

    @Test
    void another_providers_referral_is_as_unknown_as_one_that_is_not_there() {
        var referral = ended("one", ReferralEnd.COMPLETED);
        assertEquals(List.of(), owed(THRESHOLD));
        assertEquals("referral-unknown /referral", refused(THRESHOLD, completed(referral)));
        assertEquals("referral-unknown /referral", refused(THRESHOLD, completed(new EntityId("none"))));
        assertInstanceOf(Reply.Refused.class, area.ask(ReportDeeds.OWED, area.coordinator, new ReportDeeds.Asked()));
    }

    @Test
    void each_outcome_asks_for_its_own_and_one_that_goes_on_for_none() {
        var done = ended("one", ReferralEnd.COMPLETED);
        assertEquals("value-required /achieved", refused(FPUK, left(done)));
        var withdrew = ended("two", ReferralEnd.WITHDREW);
        assertEquals("report-not-asked /achieved", refused(FPUK, completed(withdrew)));
        assertInstanceOf(Outcome.Done.class, area.act(ReportDeeds.GIVE, FPUK, "left", left(withdrew)));
        assertEquals("report-not-owed", refused(FPUK, left(area.start("three", "fpuk"))));
    }
}
