package gwarchod.core.casefile.management;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.CoreWords;
import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.management.ManagementEvent.LeadAssigned;
import gwarchod.core.casefile.management.ManagementEvent.PartnerJoined;
import gwarchod.core.casefile.management.ManagementEvent.UserExcluded;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.UserId;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ManagementTest {
    private static final AgencyId POLICE = new AgencyId("police");
    private static final AgencyId PROBATION = new AgencyId("probation");
    private static final UserId IOM = new UserId("iom");
    private static final UserId PRACTITIONER = new UserId("practitioner");
    private static final Text WHY = new Text("because");

    private static Scenario nobody() {
        return Scenario.of(Management.DISCIPLINE);
    }

    private static Scenario led() {
        return nobody().given(new AssignLead(IOM, POLICE, null));
    }

    @Test
    void the_first_lead_needs_no_reason_and_brings_their_agency_in() {
        nobody().when(new AssignLead(IOM, POLICE, null)).then(new PartnerJoined(POLICE), new LeadAssigned(IOM, POLICE, null, Text.NONE));
    }

    @Test
    void another_lead_replaces_the_one_before_who_stays_on_record_with_the_reason() {
        led().when(new AssignLead(PRACTITIONER, PROBATION, WHY))
                .then(new PartnerJoined(PROBATION), new LeadAssigned(PRACTITIONER, PROBATION, IOM, WHY));
        var state = led().given(new AssignLead(PRACTITIONER, PROBATION, WHY)).state(Management.DISCIPLINE);
        assertEquals(PRACTITIONER, state.lead().orElseThrow().user());
        assertEquals(List.of(IOM, PRACTITIONER), state.leads().stream().map(Lead::user).toList());
    }

    @Test
    void replacing_a_lead_needs_a_reason() {
        led().when(new AssignLead(PRACTITIONER, PROBATION, null)).thenInvalid("text-required", "/why");
    }

    @Test
    void assigning_the_same_lead_again_does_nothing() {
        led().when(new AssignLead(IOM, POLICE, WHY)).thenNothing();
    }

    @Test
    void who_is_excluded_neither_leads_nor_joins() {
        var excluded = led().given(new ExcludeUser(PRACTITIONER, WHY));
        excluded.when(new AssignLead(PRACTITIONER, PROBATION, WHY)).thenRefused("user-excluded");
        excluded.when(new JoinTeam(PRACTITIONER)).thenRefused("user-excluded");
        excluded.given(new ReadmitUser(PRACTITIONER, WHY)).given(new JoinTeam(PRACTITIONER));
    }

    @Test
    void who_leads_is_not_excluded() {
        led().when(new ExcludeUser(IOM, WHY)).thenRefused("lead-not-excluded");
    }

    @Test
    void an_exclusion_says_why_and_takes_the_user_off_the_team() {
        var team = led().given(new JoinTeam(PRACTITIONER));
        team.when(new ExcludeUser(PRACTITIONER, Text.NONE)).thenInvalid("text-required", "/why");
        team.when(new ExcludeUser(PRACTITIONER, WHY)).then(new UserExcluded(PRACTITIONER, WHY));
        var facts = team.given(new ExcludeUser(PRACTITIONER, WHY)).card().facts();
        assertEquals(Set.of(PRACTITIONER), facts.excluded());
        assertEquals(Set.of(IOM), facts.team());
    }

    @Test
    void readmitting_says_why() {
        nobody().given(new ExcludeUser(PRACTITIONER, WHY)).when(new ReadmitUser(PRACTITIONER, Text.NONE)).thenInvalid("text-required", "/why");
        nobody().when(new ReadmitUser(PRACTITIONER, WHY)).thenNothing();
    }

    @Test
    void the_leads_agency_stays_a_partner() {
        led().when(new LeavePartner(POLICE, WHY)).thenRefused("lead-agency-stays");
    }

    @Test
    void a_partner_leaves_for_a_reason_and_is_a_partner_no_more() {
        var both = led().given(new JoinPartner(PROBATION));
        assertEquals(Set.of(POLICE, PROBATION), both.card().facts().partners());
        both.when(new LeavePartner(PROBATION, Text.NONE)).thenInvalid("text-required", "/why");
        assertEquals(Set.of(POLICE), both.given(new LeavePartner(PROBATION, WHY)).card().facts().partners());
        both.when(new JoinPartner(PROBATION)).thenNothing();
        led().when(new LeavePartner(PROBATION, WHY)).thenNothing();
    }

    @Test
    void the_team_is_joined_and_left() {
        var team = led().given(new JoinTeam(PRACTITIONER));
        assertEquals(Set.of(IOM, PRACTITIONER), team.card().facts().team());
        assertEquals(Set.of(IOM), team.given(new LeaveTeam(PRACTITIONER)).card().facts().team());
        team.when(new JoinTeam(PRACTITIONER)).thenNothing();
        led().when(new LeaveTeam(PRACTITIONER)).thenNothing();
    }

    @Test
    void a_case_has_fifty_partners_at_most() {
        var full = nobody();
        for (int i = 0; i < 50; i++) {
            full = full.given(new JoinPartner(new AgencyId("agency-" + i)));
        }
        full.when(new JoinPartner(POLICE)).thenInvalid("too-many", "/agency");
    }

    @Test
    void a_case_without_a_lead_is_labelled() {
        assertTrue(nobody().given(new JoinPartner(POLICE)).card().has("unowned"));
        assertFalse(led().card().has("unowned"));
    }

    @Test
    void the_summary_names_lead_and_partners_and_only_the_full_content_the_team_and_the_excluded() {
        var file = led().given(new ExcludeUser(PRACTITIONER, WHY));
        var words = CoreWords.load("management");
        assertEquals(new Shown.Summary<>(new ManagementView.Summary("iom", "police", List.of(new ManagementView.Agency(POLICE, "police")))),
                file.reads(Management.TEAM, Level.SUMMARY, words));
        var full = (ManagementView) assertInstanceOf(Shown.Full.class, file.reads(Management.TEAM, Level.FULL, words)).value();
        assertEquals(List.of(new ManagementView.Excluded(PRACTITIONER, "practitioner", "because")), full.excluded());
        assertInstanceOf(Shown.Empty.class, nobody().reads(Management.TEAM, Level.FULL, words));
    }

    @Test
    void what_was_stored_is_read_for_ever() {
        Golden.check(Management.DISCIPLINE.events());
    }

    @Test
    void every_word_is_written_in_both_languages() {
        CoreWords.check(Management.DISCIPLINE);
    }

    @Test
    void whose_it_is_now_need_not_be_said_by_whoever_calls() {
        var lead = "{\"user\":\"next\",\"agency\":\"police\",\"why\":\"He has left\"}";
        assertEquals(new AssignLead(new UserId("next"), POLICE, new Text("He has left")), Json.read(lead, AssignLead.class));
        assertEquals(new JoinTeam(new UserId("next")), Json.read("{\"user\":\"next\"}", JoinTeam.class));
    }
}
