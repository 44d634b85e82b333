package gwarchod.core.looking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.alert.AlertDeeds;
import gwarchod.core.alert.AlertFinding;
import gwarchod.core.alert.AlertRule;
import gwarchod.core.alert.DeclaredKind;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.management.ExcludeUser;
import gwarchod.core.casefile.management.JoinPartner;
import gwarchod.core.casefile.management.JoinTeam;
import gwarchod.core.desk.CaseQuestions;
import gwarchod.core.desk.Node;
import gwarchod.core.desk.NodeSettings;
import gwarchod.core.identity.AccountDeeds.OpenAccount;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.opening.OpeningDeeds;
import gwarchod.core.opening.OpeningDeeds.GiveReason;
import gwarchod.core.opening.Purpose;
import gwarchod.core.sharing.Relation;
import gwarchod.core.verify.Verify;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Who can see, who looked, and reasons, on a whole node as the edge sees it.
class LookingTest extends LookingArea {
    private static final int ALERT_TRIES = 600;

    @Test
    void an_officer_gives_a_reason_to_look_outside_their_caseload_and_it_holds_for_a_shift() {
        var officer = as("officer");
        assertEquals("reason-needed", code(view(officer)));
        assertEquals("reason-needed", code(ask(officer, CaseQuestions.TIMELINE, new CaseQuestions.TimelineOf(id, null, null))));
        assertEquals("reason-needed", code(ask(officer, CaseQuestions.BREACHES, new CaseQuestions.BreachesOf(id))));
        assertEquals("reason-needed", code(ask(officer, WhoCanSee.QUESTION, new WhoCanSee.Of(id))));
        assertInstanceOf(Outcome.Done.class,
                node.desk().act(officer, "k", OpeningDeeds.GIVE_REASON, new GiveReason(id, Purpose.INCIDENT, WHY)).await());
        found(view(officer));
        assertEquals(Set.of("REASON"), relations("officer"));
        clock.set(MONDAY.plus(Duration.ofHours(12)));
        assertEquals("reason-needed", code(view(as("officer"))));
    }

    @Test
    void whoever_is_on_the_team_gives_no_reason() {
        given(new JoinTeam(new UserId("officer")));
        found(view(as("officer")));
        assertEquals(Set.of("TEAM"), relations("officer"));
    }

    @Test
    void a_list_shows_its_lines_without_a_reason_and_says_so_on_record() {
        found(as("officer"), CaseQuestions.LIST, new CaseQuestions.Caseload(null, null, null));
        assertEquals(Set.of("LISTED"), relations("officer"));
    }

    @Test
    void a_reason_for_a_case_one_may_not_know_is_for_nothing() {
        given(new ExcludeUser(new UserId("officer"), new Text("a relative of the person")));
        var reason = new GiveReason(id, Purpose.INCIDENT, WHY);
        assertEquals("not-found", code(node.desk().act(as("officer"), "k1", OpeningDeeds.GIVE_REASON, reason).await()));
        var other = new GiveReason(new CaseId("no-such-case"), Purpose.INCIDENT, WHY);
        assertEquals("not-found", code(node.desk().act(as("officer"), "k2", OpeningDeeds.GIVE_REASON, other).await()));
    }

    @Test
    void everybody_who_can_see_a_case_is_named_with_what_lets_them_and_why() {
        given(new JoinPartner(new AgencyId("probation")));
        var groups = found(as("coordinator"), WhoCanSee.QUESTION, new WhoCanSee.Of(id)).groups();
        var probation = groups.stream().filter(group -> group.agency().equals("Demo probation")).findFirst().orElseThrow();
        assertEquals(Relation.PARTNER, probation.relation());
        assertEquals(List.of("The probation"), probation.people());
        assertTrue(probation.why().contains("To supervise the sentence or licence"), probation.why().toString());
        assertFalse(groups.stream().anyMatch(group -> group.agency().equals("Demo idva")), "no partner, no access");
    }

    @Test
    void in_summary_agencies_are_told_and_nobody_is_named() {
        given(new JoinPartner(new AgencyId("idva")));
        var told = found(as("advocate"), WhoCanSee.QUESTION, new WhoCanSee.Of(id));
        assertFalse(told.withPeople());
        assertTrue(told.groups().stream().allMatch(group -> group.people().isEmpty()));
        assertTrue(told.groups().stream().anyMatch(group -> group.agency().equals("Demo police")));
    }

    @Test
    void broken_glass_is_no_news_to_those_who_see_the_summary() {
        given(new JoinPartner(new AgencyId("idva")));
        node.desk().act(as("probation"), "k", OpeningDeeds.BREAK_GLASS, glass("Enghraifft")).await();
        assertTrue(found(as("coordinator"), WhoCanSee.QUESTION, new WhoCanSee.Of(id)).groups().stream()
                .anyMatch(group -> group.relation() == Relation.GLASS));
        assertFalse(found(as("advocate"), WhoCanSee.QUESTION, new WhoCanSee.Of(id)).groups().stream()
                .anyMatch(group -> group.relation() == Relation.GLASS));
    }

    @Test
    void nobody_learns_that_professional_standards_look_into_them() {
        found(as("standards"), WhoLooked.BY_USER, new WhoLooked.By(new UserId("coordinator"), null));
        looks();
        var told = found(as("coordinator"), WhoLooked.OF_CASE, new WhoLooked.Of(id, null)).items();
        assertFalse(told.stream().anyMatch(look -> look.user().value().equals("standards")), told.toString());
    }

    @Test
    void whoever_also_holds_another_role_is_told_of_like_anybody_in_it() {
        node.loader().open(new OpenAccount(new UserId("both"), "The both", new AgencyId("police"), "demo",
                List.of("professional-standards", "iom-officer")));
        found(view(as("both")));
        found(as("both"), WhoLooked.BY_USER, new WhoLooked.By(new UserId("coordinator"), null));
        var told = found(as("coordinator"), WhoLooked.OF_CASE, new WhoLooked.Of(id, null)).items();
        assertEquals(List.of("The case file"), told.stream().filter(look -> look.name().equals("The both")).map(WhoLooked.Look::what).toList());
    }

    @Test
    void who_had_to_say_why_they_look_is_shown_with_what_they_said() {
        node.desk().act(as("officer"), "k", OpeningDeeds.GIVE_REASON, new GiveReason(id, Purpose.INCIDENT, WHY)).await();
        found(view(as("officer")));
        var told = looks().stream().filter(look -> look.relation() == Relation.REASON).findFirst().orElseThrow();
        assertEquals(Purpose.INCIDENT, told.purpose());
        assertEquals(WHY.raw(), told.why());
        var by = found(as("standards"), WhoLooked.BY_USER, new WhoLooked.By(new UserId("officer"), null)).items().getFirst();
        assertEquals(WHY.raw(), by.cases().getFirst().why());
        var line = found(as("coordinator"), WhoLooked.OF_CASE, new WhoLooked.Of(id, null)).items().stream()
                .filter(look -> look.relation() == Relation.REASON).findFirst().orElseThrow();
        assertEquals(Purpose.INCIDENT, line.purpose());
        assertNull(line.why(), "the words are for those who ask after them");
    }

    @Test
    void a_look_at_the_past_says_as_of_when() {
        var then = clock.get();
        clock.set(MONDAY.plus(Duration.ofHours(1)));
        found(ask(as("coordinator"), CaseQuestions.VIEW, new CaseQuestions.One(id, then)));
        found(view(as("coordinator")));
        var told = looks().stream().filter(look -> look.what().equals("The case file")).toList();
        assertNull(told.getFirst().asOf());
        assertEquals(then, told.get(1).asOf());
    }

    @Test
    void reading_the_record_is_on_record() {
        looks();
        assertTrue(looks().stream().anyMatch(look -> look.user().value().equals("standards") && look.what().equals("Who has looked")));
    }

    @Test
    void professional_standards_see_what_a_user_looked_at_and_nobody_else_does() {
        found(view(as("coordinator")));
        var looked = found(as("standards"), WhoLooked.BY_USER, new WhoLooked.By(new UserId("coordinator"), null));
        assertTrue(looked.items().stream().anyMatch(look ->
                look.what().equals("The case file") && look.cases().getFirst().name().equals("Enghraifft, Bryn")));
        assertEquals("not-found", code(ask(as("coordinator"), WhoLooked.BY_USER, new WhoLooked.By(new UserId("officer"), null))));
        assertEquals("not-found", code(ask(as("standards"), WhoLooked.BY_USER, new WhoLooked.By(new UserId("nobody-at-all"), null))));
    }

    @Test
    void a_summary_counts_looks_of_partners_and_names_nobody() {
        given(new JoinPartner(new AgencyId("idva")));
        found(view(as("coordinator")));
        var told = found(as("advocate"), WhoLooked.OF_CASE, new WhoLooked.Of(id, null));
        assertTrue(told.items().isEmpty());
        assertTrue(told.agencies().stream().anyMatch(count -> count.agency().equals("Demo police") && count.people() == 1));
    }

    @Test
    void the_record_outlives_a_restart_and_verifies() {
        found(view(as("coordinator")));
        node.close();
        node = Node.open(NodeSettings.below(data, Optional.empty(), 4, clock::get), List.of());
        node.demonstrate();      // a password alone brings its people in
        assertTrue(looks().stream().anyMatch(look -> look.user().value().equals("coordinator")));
        node.close();
        var printed = new ByteArrayOutputStream();
        int status = Verify.run(data, new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertEquals(0, status, printed.toString(StandardCharsets.UTF_8));
        node = Node.open(NodeSettings.below(data, Optional.empty(), 4, clock::get), List.of());
        node.demonstrate();      // a password alone brings its people in
    }

    private List<AlertDeeds.Row> alerts() throws InterruptedException {
        for (int tries = 0; tries < ALERT_TRIES; tries++) {
            var rows = found(as("standards"), AlertDeeds.LIST, new AlertDeeds.Alerts()).items();
            if (!rows.isEmpty()) {
                return rows;
            }
            Thread.sleep(50);
        }
        return List.of();
    }

    @Test
    void looking_at_a_declared_relative_is_brought_to_professional_standards_once_and_to_nobody_else() throws InterruptedException {
        var coordinator = as("coordinator");
        var relative = new AlertDeeds.Declare(DeclaredKind.RELATIVE, "Enghraifft", "Bryn", null, null);
        assertInstanceOf(Outcome.Done.class, node.desk().act(coordinator, "d", AlertDeeds.DECLARE, relative).await());
        found(view(coordinator));
        found(view(coordinator));
        var row = alerts().getFirst();
        assertEquals(AlertRule.OWN_CIRCLE, row.rule());
        assertEquals("The coordinator", row.userName());
        assertEquals("Enghraifft, Bryn", row.name());
        Thread.sleep(1_500);
        assertEquals(1, alerts().size());
        assertEquals("not-found", code(ask(coordinator, AlertDeeds.LIST, new AlertDeeds.Alerts())));
        var close = new AlertDeeds.CloseAlert(new EntityId(row.id()), AlertFinding.SPOKEN_TO, "asked for the case to be moved");
        assertEquals("not-permitted", code(node.desk().act(as("governance"), "c", AlertDeeds.CLOSE, close).await()));
        assertInstanceOf(Outcome.Done.class, node.desk().act(as("standards"), "c", AlertDeeds.CLOSE, close).await());
        assertEquals("alert-closed", code(node.desk().act(as("standards"), "c2", AlertDeeds.CLOSE, close).await()));
    }
}
