package gwarchod.gateway.demo;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.mappa.panel.AcknowledgePanel;
import gwarchod.mappa.panel.AnswerPanelInvitation;
import gwarchod.mappa.panel.AttendPanel;
import gwarchod.mappa.panel.ClosePanelItem;
import gwarchod.mappa.panel.Contribute;
import gwarchod.mappa.panel.CoverTopic;
import gwarchod.mappa.panel.HarmLevel;
import gwarchod.mappa.panel.HarmTo;
import gwarchod.mappa.panel.InvitationAnswer;
import gwarchod.mappa.panel.InviteToPanel;
import gwarchod.mappa.panel.OpenPanelItem;
import gwarchod.mappa.panel.PanelEnd;
import gwarchod.mappa.panel.PanelTopic;
import gwarchod.mappa.panel.RiskTo;
import gwarchod.mappa.panel.Seat;
import gwarchod.mappa.panel.SumUpRisk;
import gwarchod.mappa.panel.Turnout;
import java.util.List;
import java.util.function.Function;

/// A meeting of MAPPA level 2 today with three people on it: one nearly done, whose level and disclosure are still to be decided; one for whom
/// children's services come, and nobody else; and one who was put off at the meeting before.
final class PanelStory {
    private static final String CHAIR = "chair";
    private static final String COORDINATOR = "coordinator";
    private static final AgencyId POLICE = new AgencyId("police");
    private static final AgencyId PROBATION = new AgencyId("probation");
    private static final AgencyId HOUSING = new AgencyId("housing");
    private static final AgencyId CHILDREN = new AgencyId("childrens-services");

    private final Script script;
    private final Script.Given today;

    PanelStory(Script script) {
        this.script = script;
        this.today = script.panel(0);
    }

    /// @param underOrder people under an order, in their order
    void tell(List<ProtectionOrders.Subject> underOrder) {
        nearlyDone(underOrder.get(0).begun().story());
        forChildren(underOrder.get(1).begun().story());
        putOff(underOrder.get(3).begun().story());
    }

    private void nearlyDone(Script.Story story) {
        var item = story.then(10, COORDINATOR, () -> new OpenPanelItem(today.meeting(), 2));
        var police = invite(story, item, POLICE, Seat.POLICE, "Manages the order and the visits.");
        var probation = invite(story, item, PROBATION, Seat.PROBATION, "Supervises the licence.");
        var housing = invite(story, item, HOUSING, Seat.HOUSING, "He is to move; the address must be clear of the exclusion zone.");
        answer(story, "mosovo", item, police, InvitationAnswer.COMING);
        answer(story, "probation", item, probation, InvitationAnswer.COMING);
        answer(story, "housing", item, housing, InvitationAnswer.COMING);
        said(story, 2, "housing", item, id -> new Contribute.SayStandard(id, null, new Text(
                "Two flats come free next month. Neither is within two miles of the exclusion zone. A decision is needed by Friday."), false));
        said(story, 1, "mosovo", item, id -> new Contribute.SayStandard(id, null, new Text(
                "No breach since the order was served. Keeps appointments; speaks of leaving the area."), false));
        said(story, 1, "mosovo", item, id -> new Contribute.SayIntelligence(id, null, new Text(
                "Reported, not confirmed: he asked a former colleague for a telephone number."), false));
        said(story, 1, "vlo", item, id -> new Contribute.SayVictim(id, null, new Text(
                "She fears the move: a new address means new routes. Asks to be told the area, not the street."), false));
        came(story, item, POLICE, Seat.POLICE, "Detective inspector");
        came(story, item, PROBATION, Seat.PROBATION, "Senior probation officer");
        came(story, item, HOUSING, Seat.HOUSING, "Housing options manager");
        List.of(POLICE, PROBATION, HOUSING).forEach(agency -> said(story, 0, CHAIR, item, id -> new AcknowledgePanel(id, agency)));
        said(story, 0, CHAIR, item, id -> new SumUpRisk(id, new Text("His former partner, and whoever she lives with."),
                new Text("Following, waiting near home and work; once with a knife in the car."),
                new Text("Not imminent while he keeps appointments. It rises within days of a change he did not choose."),
                new Text("Losing the flat, drink, contact through others."), new Text("Work, his brother, the programme."), HarmLevel.HIGH,
                List.of(new RiskTo(HarmTo.KNOWN_ADULT, HarmLevel.HIGH), new RiskTo(HarmTo.STAFF, HarmLevel.LOW))));
        said(story, 0, CHAIR, item, id -> new CoverTopic(id, PanelTopic.VICTIMS, new Text("Her views were heard through victim liaison and are in the plan.")));
        said(story, 0, CHAIR, item, id -> new CoverTopic(id, PanelTopic.DIVERSITY, new Text("First language Welsh; appointments are offered in Welsh.")));
    }

    private void forChildren(Script.Story story) {
        var item = story.then(9, COORDINATOR, () -> new OpenPanelItem(today.meeting(), 2));
        invite(story, item, PROBATION, Seat.PROBATION, "Supervises the licence.");
        var social = invite(story, item, CHILDREN, Seat.CHILDRENS_SERVICES, "A new partner has children under ten.");
        answer(story, "social", item, social, InvitationAnswer.REPORT_INSTEAD);
        said(story, 1, "social", item, id -> new Contribute.SayChild(id, null, new Text(
                "Two children, seven and nine, known to us since spring. Their mother does not know of the order."), true));
        said(story, 1, "social", item, id -> new Contribute.SayStandard(id, null, new Text(
                "We ask the meeting to decide whether their mother is told, by whom, and before the weekend."), true));
    }

    private void putOff(Script.Story story) {
        var before = script.panel(28);
        var item = story.then(30, COORDINATOR, () -> new OpenPanelItem(before.meeting(), 2));
        story.then(28, CHAIR, () -> new ClosePanelItem(item.entity("panelItem"), PanelEnd.DEFERRED, script.day(0),
                new Text("The prison's report had not come, and nobody there could say when he is released."), new UserId(COORDINATOR)));
        var again = story.then(8, COORDINATOR, () -> new OpenPanelItem(today.meeting(), 2));
        invite(story, again, new AgencyId("prison"), Seat.PRISON, "Release is expected; the date and the address are needed.");
    }

    private Script.Given invite(Script.Story story, Script.Given item, AgencyId agency, Seat seat, String why) {
        return story.then(7, COORDINATOR, () -> new InviteToPanel(id(item), agency, seat, null, new Text(why)));
    }

    private void answer(Script.Story story, String user, Script.Given item, Script.Given invitation, InvitationAnswer answer) {
        story.then(5, user, () -> new AnswerPanelInvitation(id(item), invitation.entity("invitation"), answer, null));
    }

    private void came(Script.Story story, Script.Given item, AgencyId agency, Seat seat, String post) {
        said(story, 0, CHAIR, item, id -> new AttendPanel(id, agency, seat, post, Turnout.IN_PERSON, true));
    }

    private void said(Script.Story story, int daysAgo, String user, Script.Given item, Function<EntityId, CaseCommand> command) {
        story.then(daysAgo, user, () -> command.apply(id(item)));
    }

    private static EntityId id(Script.Given item) {
        return item.entity("panelItem");
    }
}
