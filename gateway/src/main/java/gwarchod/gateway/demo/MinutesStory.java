package gwarchod.gateway.demo;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.level.SetLevel;
import gwarchod.core.casefile.management.JoinPartner;
import gwarchod.core.casefile.plan.LeaveEmpty;
import gwarchod.core.casefile.plan.Pillar;
import gwarchod.core.casefile.plan.ReviewPlan;
import gwarchod.core.casefile.thirdparty.DecideThirdParty;
import gwarchod.core.casefile.thirdparty.ThirdPartyDecision;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.mappa.minutes.AnswerAmendment;
import gwarchod.mappa.minutes.AnswerOnward;
import gwarchod.mappa.minutes.AnswerRequest;
import gwarchod.mappa.minutes.ApproveMinutes;
import gwarchod.mappa.minutes.AskAmendment;
import gwarchod.mappa.minutes.AskOnward;
import gwarchod.mappa.minutes.CirculateMinutes;
import gwarchod.mappa.minutes.DraftMinutes;
import gwarchod.mappa.minutes.MinutesDesk;
import gwarchod.mappa.minutes.MinutesHeading;
import gwarchod.mappa.minutes.MinutesText;
import gwarchod.mappa.minutes.OnwardAnswer;
import gwarchod.mappa.minutes.RecordRequest;
import gwarchod.mappa.minutes.RequestAnswer;
import gwarchod.mappa.minutes.RequestCapacity;
import gwarchod.mappa.panel.AcknowledgePanel;
import gwarchod.mappa.panel.AttendPanel;
import gwarchod.mappa.panel.ClosePanelItem;
import gwarchod.mappa.panel.Contribute;
import gwarchod.mappa.panel.CoverTopic;
import gwarchod.mappa.panel.HarmLevel;
import gwarchod.mappa.panel.HarmTo;
import gwarchod.mappa.panel.InviteToPanel;
import gwarchod.mappa.panel.OpenPanelItem;
import gwarchod.mappa.panel.PanelEnd;
import gwarchod.mappa.panel.PanelTopic;
import gwarchod.mappa.panel.RecordDissent;
import gwarchod.mappa.panel.RiskTo;
import gwarchod.mappa.panel.Seat;
import gwarchod.mappa.panel.SetPanelReview;
import gwarchod.mappa.panel.SumUpRisk;
import gwarchod.mappa.panel.Turnout;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Somebody whose first meeting was adjourned, with minutes that were amended, shared and asked for, and whose second has minutes that wait
/// for the writer to confirm what they took over.
final class MinutesStory {
    private static final String CHAIR = "chair";
    private static final String COORDINATOR = "coordinator";
    private static final String PROBATION = "probation";
    private static final String MOSOVO = "mosovo";
    private static final AgencyId POLICE = new AgencyId("police");
    private static final AgencyId SUPERVISING = new AgencyId("probation");
    private static final AgencyId HOUSING = new AgencyId("housing");
    private static final Text BACKGROUND = new Text("He followed a woman he knew from work for a year and a half and came to her home at night. "
            + "He has kept away since the order, and writes to others about her.");
    private static final Text PERSON = new Text("A stalking protection order with an exclusion zone; no contact by any means. No licence.");

    private final Script script;

    MinutesStory(Script script) {
        this.script = script;
    }

    void tell(Script.Story story) {
        story.then(45, MOSOVO, new JoinPartner(SUPERVISING));
        story.then(45, MOSOVO, new JoinPartner(POLICE));
        circulated(story, first(story));
        second(story);
    }

    /// @param made with the id of the item
    private static void on(Script.Story story, int daysAgo, String user, Script.Given opened, Function<EntityId, CaseCommand> made) {
        story.then(daysAgo, user, () -> made.apply(opened.entity("panelItem")));
    }

    private Script.Given opened(Script.Story story, int daysAgo, Script.Given panel) {
        var opened = story.then(daysAgo, COORDINATOR, () -> new OpenPanelItem(panel.meeting(), 2));
        on(story, daysAgo, COORDINATOR, opened, item -> new InviteToPanel(item, SUPERVISING, Seat.PROBATION, null,
                new Text("They may have to supervise him.")));
        on(story, daysAgo, COORDINATOR, opened, item -> new InviteToPanel(item, HOUSING, Seat.HOUSING, null,
                new Text("He has asked for a flat near her.")));
        return opened;
    }

    private void met(Script.Story story, int daysAgo, Script.Given opened, Turnout housing) {
        on(story, daysAgo, COORDINATOR, opened, item -> there(item, POLICE, Seat.POLICE, "Detective inspector", Turnout.IN_PERSON));
        on(story, daysAgo, COORDINATOR, opened, item -> there(item, SUPERVISING, Seat.PROBATION, "Senior probation officer", Turnout.BY_LINK));
        on(story, daysAgo, COORDINATOR, opened, item -> there(item, HOUSING, Seat.HOUSING, "Housing manager", housing));
        for (var agency : housing.isThere() ? List.of(POLICE, SUPERVISING, HOUSING) : List.of(POLICE, SUPERVISING)) {
            on(story, daysAgo, COORDINATOR, opened, item -> new AcknowledgePanel(item, agency));
        }
        on(story, daysAgo, CHAIR, opened, item -> new SumUpRisk(item, new Text("The woman he followed, and whoever is with her."),
                new Text("Serious violence; fire."), new Text("Within weeks of any change in his life."), new Text("Losing work; drink; seeing her."),
                new Text("Work; the order; his brother."), HarmLevel.HIGH, List.of(new RiskTo(HarmTo.KNOWN_ADULT, HarmLevel.HIGH))));
        on(story, daysAgo, CHAIR, opened, item -> new CoverTopic(item, PanelTopic.VICTIMS,
                new Text("Who is at risk was gone through; her advocate is told.")));
        on(story, daysAgo, CHAIR, opened, item -> new CoverTopic(item, PanelTopic.DIVERSITY,
                new Text("He reads with difficulty: everything is said to him too.")));
    }

    private static AttendPanel there(EntityId item, AgencyId agency, Seat seat, String post, Turnout turnout) {
        return new AttendPanel(item, agency, seat, post, turnout, true);
    }

    private static void said(Script.Story story, int daysAgo, Script.Given opened) {
        on(story, daysAgo, PROBATION, opened, item -> new Contribute.SayStandard(item, null, new Text("He keeps his appointments and is civil."), false));
        on(story, daysAgo, PROBATION, opened, item -> new Contribute.SayHealth(item, null, new Text("He has stopped the tablets for his sleep."), false));
        on(story, daysAgo, MOSOVO, opened, item -> new Contribute.SayIntelligence(item, null, new Text("A car like his was seen twice in her street."), false));
        on(story, daysAgo, CHAIR, opened, item -> new Contribute.SayVictim(item, SUPERVISING, new Text("She has changed her shifts and her route."), false));
        on(story, daysAgo, CHAIR, opened, item -> new Contribute.SayThirdParty(item, POLICE, new Text("His brother asks that nobody says he rang."), false));
    }

    private Script.Given first(Script.Story story) {
        var panel = script.panel(38);
        var opened = opened(story, 41, panel);
        met(story, 38, opened, Turnout.ABSENT);
        said(story, 38, opened);
        story.then(38, CHAIR, () -> new SetLevel(2, 2, script.day(-8), new Text("Housing and probation must act together before he moves."),
                panel.meeting(), null));
        on(story, 38, CHAIR, opened, item -> new RecordDissent(item, SUPERVISING, new Text("Probation would manage him without formal meetings."),
                new Text("Level 2 for one meeting, and then it is looked at again.")));
        on(story, 38, CHAIR, opened, item -> new SetPanelReview(item, script.day(-6)));
        on(story, 38, CHAIR, opened, item -> new ClosePanelItem(item, PanelEnd.ADJOURNED, script.day(-6),
                new Text("Housing wasn't there, and nothing can be decided about where he lives."), new UserId(COORDINATOR)));
        return opened;
    }

    private static List<MinutesText> texts(Text person, boolean current) {
        return List.of(new MinutesText(MinutesHeading.BACKGROUND, BACKGROUND, true), new MinutesText(MinutesHeading.PERSON, person, current));
    }

    private void written(Script.Story story, int daysAgo, Script.Given opened, Text person, @Nullable Text reason, int writing) {
        on(story, daysAgo, COORDINATOR, opened, item -> new DraftMinutes(item, texts(person, true), reason));
        on(story, daysAgo, CHAIR, opened, item -> new ApproveMinutes(item, writing));
        on(story, daysAgo, COORDINATOR, opened, item -> new CirculateMinutes(item, List.of()));
    }

    private void circulated(Script.Story story, Script.Given opened) {
        written(story, 35, opened, new Text("A stalking protection order with an exclusion zone; no contact by any means. On licence."), null, 1);
        var wrong = story.then(33, PROBATION, () -> new AskAmendment(opened.entity("panelItem"), new Text("He isn't on licence.")));
        on(story, 32, CHAIR, opened, item -> new AnswerAmendment(item, wrong.entity("amendment"), true, new Text("Right; there is none.")));
        written(story, 32, opened, PERSON, new Text("The first version said that he was on licence."), 2);
        var onward = story.then(30, PROBATION, () -> new AskOnward(opened.entity("panelItem"), "The hostel he lives in", new Text(
                "They must know whom to ring when he comes in late, and no less tells them why.")));
        on(story, 29, CHAIR, opened, item -> new AnswerOnward(item, onward.entity("onward"), OnwardAnswer.REDACTED,
                new Text("What keeps the staff safe, no more.")));
        script.does(28, PROBATION, MinutesDesk.SHARE, () -> new MinutesDesk.Share(story.id(), opened.entity("panelItem"), onward.entity("onward")));
        var asked = story.then(12, COORDINATOR, () -> new RecordRequest(opened.entity("panelItem"), "His solicitors",
                RequestCapacity.LEGAL_REPRESENTATIVE, new Text("An appeal against the order."), script.day(-13)));
        on(story, 10, CHAIR, opened, item -> new AnswerRequest(item, asked.entity("request"), RequestAnswer.EXECUTIVE_SUMMARY,
                new Text("The minutes hold what others said in confidence.")));
        story.then(3, PROBATION, () -> new AskOnward(opened.entity("panelItem"), "The new landlord", new Text("He moves in on the first of the month.")));
        story.then(2, COORDINATOR, () -> new RecordRequest(opened.entity("panelItem"), "The Parole Board", RequestCapacity.PAROLE_BOARD,
                new Text("They ask about a recall of some years ago."), script.day(-3)));
    }

    private void second(Script.Story story) {
        var panel = script.panel(6);
        var opened = opened(story, 8, panel);
        met(story, 6, opened, Turnout.IN_PERSON);
        said(story, 6, opened);
        story.then(6, MOSOVO, new LeaveEmpty(Pillar.INTERVENTIONS_AND_TREATMENT, new Text("He has done the programme the order asks for.")));
        story.then(6, MOSOVO, new ReviewPlan(script.day(-6), script.day(50), null));
        story.then(6, CHAIR, new DecideThirdParty(null, ThirdPartyDecision.DO_NOT_DISCLOSE, script.day(-6),
                new Text("Nobody outside needs to know more than the order says."), null, null, null, null, null, null, null, null, null, null, null));
        story.then(6, CHAIR, () -> new SetLevel(2, 2, script.day(50), new Text("Where he lives isn't settled."), panel.meeting(), null));
        on(story, 6, CHAIR, opened, item -> new SetPanelReview(item, script.day(50)));
        on(story, 6, CHAIR, opened, item -> new ClosePanelItem(item, PanelEnd.HELD, null, null, null));
        on(story, 5, COORDINATOR, opened, item -> new DraftMinutes(item, texts(PERSON, false), null));
    }
}
