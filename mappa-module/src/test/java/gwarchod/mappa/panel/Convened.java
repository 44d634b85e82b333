package gwarchod.mappa.panel;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.action.Actions;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.development.Developments;
import gwarchod.core.casefile.level.MappaLevel;
import gwarchod.core.casefile.level.SetLevel;
import gwarchod.core.casefile.management.AssignLead;
import gwarchod.core.casefile.management.Management;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.plan.AddMeasure;
import gwarchod.core.casefile.plan.LeaveEmpty;
import gwarchod.core.casefile.plan.Pillar;
import gwarchod.core.casefile.plan.Plan;
import gwarchod.core.casefile.plan.ReviewPlan;
import gwarchod.core.casefile.thirdparty.DecideThirdParty;
import gwarchod.core.casefile.thirdparty.ThirdPartyDecision;
import gwarchod.core.casefile.thirdparty.ThirdPartyDisclosures;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Actor;
import gwarchod.core.words.Words;
import gwarchod.mappa.minutes.Minutes;
import gwarchod.mappa.pdp.Pdp;
import gwarchod.mappa.referral.MappaReferrals;
import gwarchod.mappa.screening.Screenings;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A case on a meeting, and what is said of it there.
public abstract class Convened {
    static final AgencyId POLICE = new AgencyId("police");
    protected static final AgencyId PROBATION = new AgencyId("probation");
    static final AgencyId HOUSING = new AgencyId("housing");
    static final MeetingId MEETING = new MeetingId("m1");
    protected static final Text WHY = new Text("Because");
    protected static final LocalDate TODAY = LocalDate.of(2025, 6, 11);
    protected static final LocalDate LATER = TODAY.plusMonths(2);
    static final Actor HOUSED = new Actor(new UserId("pat"), HOUSING, "panel-attendee", "public-protection", null);
    static final Words WORDS = Words.load(List.of("checks", "panel"));

    static final Discipline<?>[] PARTS = {
        Panel.DISCIPLINE, Management.DISCIPLINE, Plan.DISCIPLINE, MappaLevel.DISCIPLINE, Actions.DISCIPLINE, Developments.DISCIPLINE,
            ThirdPartyDisclosures.DISCIPLINE, Pdp.DISCIPLINE, MappaReferrals.DISCIPLINE, Screenings.DISCIPLINE, Minutes.DISCIPLINE, Crimes.DISCIPLINE,
            People.DISCIPLINE
    };

    final Scenario led = Scenario.of(PARTS).given(new AssignLead(new UserId("officer"), POLICE, null));
    final Scenario opened = led.given(new OpenPanelItem(MEETING, 2));
    protected final EntityId item = Panel.of(opened.file()).items().getFirst().id();

    InviteToPanel invite(AgencyId agency, Seat seat) {
        return new InviteToPanel(item, agency, seat, null, WHY);
    }

    AttendPanel there(AgencyId agency, Seat seat) {
        return new AttendPanel(item, agency, seat, "Manager", Turnout.IN_PERSON, true);
    }

    Contribute.SayStandard say(@Nullable AgencyId agency) {
        return new Contribute.SayStandard(item, agency, WHY, false);
    }

    protected ClosePanelItem close(PanelEnd end) {
        return end == PanelEnd.HELD ? new ClosePanelItem(item, end, null, null, null)
                : new ClosePanelItem(item, end, LATER, WHY, new UserId("chair"));
    }

    /// Everything an item needs at level 2, one command after the other.
    List<CaseCommand> everything() {
        return List.of(
                there(POLICE, Seat.POLICE), there(PROBATION, Seat.PROBATION),
                new AcknowledgePanel(item, null), new AcknowledgePanel(item, PROBATION),
                new SumUpRisk(item, WHY, WHY, WHY, WHY, WHY, HarmLevel.HIGH, List.of(new RiskTo(HarmTo.KNOWN_ADULT, HarmLevel.HIGH))),
                new CoverTopic(item, PanelTopic.VICTIMS, WHY), new CoverTopic(item, PanelTopic.DIVERSITY, WHY),
                new AddMeasure(Pillar.SUPERVISION, WHY, null, null, POLICE, null), new LeaveEmpty(Pillar.MONITORING_AND_CONTROL, WHY),
                new LeaveEmpty(Pillar.INTERVENTIONS_AND_TREATMENT, WHY), new LeaveEmpty(Pillar.VICTIM_SAFETY, WHY),
                new AddMeasure(Pillar.CONTINGENCY, WHY, WHY, null, POLICE, null), new ReviewPlan(TODAY, LATER, null),
                new DecideThirdParty(null, ThirdPartyDecision.DO_NOT_DISCLOSE, TODAY, WHY, null,
                        null, null, null, null, null, null, null, null, null, null),
                new SetLevel(2, 2, LATER, WHY, MEETING, null), new SetPanelReview(item, LATER));
    }

    protected Scenario complete() {
        return opened.given(everything().toArray(CaseCommand[]::new));
    }

    static List<PanelGap> missing(Scenario scenario) {
        return PanelGate.missing(scenario.file(), Panel.of(scenario.file()).items().getFirst(), TODAY);
    }
}
