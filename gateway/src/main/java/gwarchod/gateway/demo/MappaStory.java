package gwarchod.gateway.demo;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.plan.AddMeasure;
import gwarchod.core.casefile.plan.Pillar;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.UserId;
import gwarchod.mappa.referral.AnswerMappaReferral;
import gwarchod.mappa.referral.AskTransfer;
import gwarchod.mappa.referral.MappaAnswer;
import gwarchod.mappa.referral.MappaThreshold;
import gwarchod.mappa.referral.ReferToMappa;
import gwarchod.mappa.screening.ConsiderCategoryThree;
import gwarchod.mappa.screening.CourtFinding;
import gwarchod.mappa.screening.Particulars;
import gwarchod.mappa.screening.RecordConviction;
import gwarchod.mappa.screening.ScreeningOutcome;
import gwarchod.mappa.screening.ScreeningPurpose;
import gwarchod.mappa.screening.SentenceKind;
import gwarchod.mappa.screening.SignScreening;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// People on their way into MAPPA, each waiting somewhere else: to be identified, screened before release, considered for category 3, referred,
/// answered, met for the first time, taken over by another area.
final class MappaStory {
    private static final String COORDINATOR = "coordinator";
    private static final String MOSOVO = "mosovo";

    private final Script script;

    MappaStory(Script script) {
        this.script = script;
    }

    /// @param underOrder people under an order, in their order
    /// @param panel the twelve cases, in their order
    void tell(List<ProtectionOrders.Subject> underOrder, List<Persons.Begun> panel) {
        for (int i : new int[] {0, 1, 2, 3}) {
            underOrder.get(i).begun().story().then(75, COORDINATOR, prison(120, 20, null, 500));
        }
        released(underOrder.get(4).begun().story());
        underOrder.get(5).begun().story().then(2, COORDINATOR, prison(2, 14, 200, 400));
        transferred(underOrder.get(6).begun().story());
        panel.get(10).story().then(6, COORDINATOR, lesser(30));
        waiting(panel.get(3).story());
        late(panel.get(4).story());
        panel.get(5).story().then(9, COORDINATOR, prison(12, 30, 900, 1_300));
        panel.get(5).story().then(7, MOSOVO, screening(
                ScreeningOutcome.REFER, 2, "Three agencies hold part of what is known, and nobody holds the plan.", null));
        returned(panel.get(6).story());
    }

    private RecordConviction prison(int daysAgo, int months, @Nullable Integer releaseIn, int endsIn) {
        return new RecordConviction(new Particulars("stalking-4a", null, CourtFinding.CONVICTED, SentenceKind.CUSTODY, months, script.day(-daysAgo),
                releaseIn == null ? null : script.day(releaseIn), script.day(endsIn), false, null));
    }

    private RecordConviction lesser(int daysAgo) {
        return new RecordConviction(new Particulars("stalking-2a", new Text("Messages and visits over two months."), CourtFinding.CONVICTED,
                SentenceKind.COMMUNITY, 12, script.day(-daysAgo), null, script.day(330), false, null));
    }

    private SignScreening screening(ScreeningOutcome outcome, int category, String why, @Nullable Integer reviewIn) {
        boolean one = outcome == ScreeningOutcome.LEVEL_1;
        return new SignScreening(ScreeningPurpose.IDENTIFICATION, outcome, category, one, one, new Text(why),
                reviewIn == null ? null : script.day(reviewIn), "Insp. Eurgain Efallai");
    }

    /// Level 1 in custody; nobody has screened him again, four months before his release.
    private void released(Script.Story story) {
        story.then(150, COORDINATOR, prison(152, 24, 120, 480));
        story.then(149, MOSOVO, screening(ScreeningOutcome.LEVEL_1, 2, "In custody, one agency visits; no contact is possible by telephone.", 10));
    }

    private void transferred(Script.Story story) {
        story.then(90, MOSOVO, new RecordConviction(new Particulars("sexual-schedule-3", null, CourtFinding.CONVICTED, SentenceKind.COMMUNITY, 24,
                script.day(-91), null, script.day(640), true, script.day(1_730))));
        story.then(89, MOSOVO, screening(ScreeningOutcome.LEVEL_1, 1, "Works, lives with his brother, keeps every appointment.", 23));
        story.then(12, MOSOVO, new AskTransfer("Gwent", new Text("Has taken a tenancy in Newport from the first of the month.")));
    }

    private void planned(Script.Story story, int daysAgo) {
        story.then(daysAgo, MOSOVO, new AddMeasure(Pillar.MONITORING_AND_CONTROL, new Text("Drive past the protected address each shift."), null,
                new UserId(MOSOVO), new AgencyId("police"), null));
    }

    private static ReferToMappa referral(int level, int category, String reason, String adds, @Nullable String beyond) {
        return new ReferToMappa(level, category, MappaThreshold.HIGH_OR_VERY_HIGH_RISK, new Text(reason), new Text(adds), Persons.text(beyond),
                "Insp. Eurgain Efallai", List.of(new AgencyId("police"), new AgencyId("probation"), new AgencyId("idva")),
                new Text("Welsh is his first language."), null);
    }

    private void waiting(Script.Story story) {
        story.then(20, COORDINATOR, lesser(22));
        planned(story, 19);
        story.then(10, "supervisor", new ConsiderCategoryThree(true, new Text("Convicted of stalking; a caution for battery ten years ago."),
                new Text("She moved twice and was found twice. Housing, the advocate and probation each act alone.")));
        story.then(8, COORDINATOR, referral(2, 3, "Finds her wherever she moves; threatened her employer.",
                "One plan for three agencies, and somebody who answers for it.", null));
    }

    private void late(Script.Story story) {
        story.then(40, COORDINATOR, prison(41, 30, 600, 1_000));
        planned(story, 39);
        story.then(38, MOSOVO, screening(ScreeningOutcome.REFER, 2, "Writes to her from prison through others.", null));
        var sent = story.then(30, COORDINATOR, referral(3, 2, "Plans from prison to have her followed; two others act for him.",
                "Resources at short notice from four agencies, and one press line.", "Covert protection and a move out of the area."));
        story.then(25, COORDINATOR, () -> new AnswerMappaReferral(sent.entity("referral"), MappaAnswer.ACCEPTED,
                new Text("Level 3: senior managers have to commit to the move.")));
    }

    private void returned(Script.Story story) {
        story.then(35, COORDINATOR, lesser(36));
        planned(story, 34);
        var sent = story.then(21, COORDINATOR, referral(2, 3, "Repeated visits at night.", "More information.", null));
        story.then(18, COORDINATOR, () -> new AnswerMappaReferral(sent.entity("referral"), MappaAnswer.RETURNED,
                new Text("What would a meeting do that the officer and probation can't agree between them? Please say, and send it again.")));
    }
}
