package gwarchod.core.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.action.GiveAction;
import gwarchod.core.casefile.management.AssignLead;
import gwarchod.core.casefile.management.ExcludeUser;
import gwarchod.core.casefile.management.JoinPartner;
import gwarchod.core.casefile.management.JoinTeam;
import gwarchod.core.casefile.management.LeavePartner;
import gwarchod.core.casefile.management.ReadmitUser;
import gwarchod.core.casefile.people.AddPerson;
import gwarchod.core.casefile.people.ProtectedKind;
import gwarchod.core.casefile.person.CorrectPerson;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.identity.AccountDeeds.RegisterAgency;
import gwarchod.core.identity.AgencyKind;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.json.Json;
import gwarchod.core.matching.MatchDeeds;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two files about one person: who is asked, what is decided, and that nobody sees more of either than before.
class MergeTest extends DeskArea {
    private static final AgencyId PROBATION = new AgencyId("probation");
    private static final LocalDate BORN = LocalDate.of(1980, 4, 9);
    private static final Text WHY = new Text("The same tattoo");
    private static final List<String> USERS = List.of("iom", "supervisor", "coordinator", "probation", "orders", "scrutineer");

    private CaseId first;
    private CaseId second;

    @BeforeEach
    void twoFilesAboutOnePerson() {
        node.loader().register(new RegisterAgency(PROBATION, "Probation", "Prawf", AgencyKind.PROBATION));
        account("iom", POLICE, "iom-officer");
        account("supervisor", POLICE, "police-supervisor");
        account("coordinator", POLICE, "mappa-coordinator");
        account("orders", POLICE, "civil-orders-officer");
        account("scrutineer", POLICE, "scrutineer");
        account("probation", PROBATION, "probation-practitioner");
        first = opened("supervisor", OpenCase.of("Powell", "Siân", BORN));
        done(act("supervisor", first, new GiveAction(new Text("Knock on her door"), new UserId("supervisor"), POLICE, LocalDate.of(2026, 4, 1), null, null)));
        done(act("supervisor", first, new ExcludeUser(new UserId("iom"), new Text("her brother"))));
        second = opened("iom", OpenCase.of("ap Hywel", "Sian", LocalDate.of(1980, 9, 4)));
        done(act("iom", second, new JoinPartner(PROBATION)));
        done(act("iom", second, new AddPerson(new PersonName("Bowen", "Mair"), List.of(), ProtectedKind.VICTIM, new Text("sister"), null, null, null)));
    }

    /// A merge or its end, once both files say so: its effects are carried.
    private void merged(String user, Deed<?> deed, Outcome outcome) {
        done(outcome);
        var said = deed == MatchDeeds.SAME ? "This file goes on in another" : "Merge taken back";
        for (var until = Instant.now().plus(Duration.ofSeconds(10)); !timelines(user).contains(said); ) {
            assertTrue(Instant.now().isBefore(until), timelines(user));
            Thread.onSpinWait();
        }
        assertTrue(node.settled(Duration.ofSeconds(60)));
    }

    private String timelines(String user) {
        return read(user, CaseQuestions.TIMELINE, new CaseQuestions.TimelineOf(first, null, null))
                + read(user, CaseQuestions.TIMELINE, new CaseQuestions.TimelineOf(second, null, null));
    }

    private String queue(String user) {
        return read(user, MatchDeeds.QUEUE, new MatchDeeds.Waiting());
    }

    private String likely(String user, CaseId id) {
        return read(user, MatchDeeds.OF_CASE, new MatchDeeds.OfCase(id));
    }

    private int waiting(String user) {
        return Json.read(queue(user), JsonNode.class).get("total").asInt();
    }

    /// What each user sees of both files, but for the section that says that they were merged.
    private Map<String, String> seen() {
        var seen = new HashMap<String, String>();
        for (String user : USERS) {
            for (CaseId id : List.of(first, second)) {
                var said = read(user, CaseQuestions.VIEW, new CaseQuestions.One(id, null));
                var view = said.startsWith("{") ? (ObjectNode) Json.read(said, JsonNode.class) : null;
                if (view != null) {
                    List.of("merge", "management", "whoCanSee", "whoLooked").forEach(view::remove);
                }
                seen.put(user + " of " + (id.equals(first) ? "first" : "second"), view == null ? said : view.toString());
            }
        }
        return seen;
    }

    private MatchDeeds.SamePerson same(CaseId goesOn) {
        return new MatchDeeds.SamePerson(second, first, goesOn, WHY);
    }

    @Test
    void creating_always_succeeds_and_a_hidden_match_goes_to_whoever_may_see_both() {
        assertEquals("{\"items\":[]}", likely("iom", second));
        assertEquals(1, waiting("supervisor"));
        assertTrue(queue("supervisor").contains("day and month swapped"), queue("supervisor"));
        assertTrue(likely("supervisor", second).contains(first.value()));
        assertEquals(read("iom", MatchDeeds.TWO, new MatchDeeds.OfTwo(second, first)),
                read("iom", MatchDeeds.TWO, new MatchDeeds.OfTwo(second, new CaseId("nothing-there"))));
    }

    @Test
    void nobody_is_told_of_a_likeness_by_less_than_seeing_both_in_full() {
        assertEquals(likely("probation", second), "{\"items\":[]}");
        assertFalse(likely("probation", first).contains("items"));
        assertFalse(queue("iom").contains("items"));
        assertFalse(queue("scrutineer").contains("items"));
        assertEquals("not-permitted", code(does("iom", MatchDeeds.SAME, same(second))));
        assertEquals("not-permitted", code(does("orders", MatchDeeds.APART, new MatchDeeds.TwoPeople(first, second, WHY))));
    }

    @Test
    void two_people_are_not_asked_about_again() {
        assertEquals("text-required", code(does("supervisor", MatchDeeds.APART, new MatchDeeds.TwoPeople(second, first, Text.NONE))));
        done(does("supervisor", MatchDeeds.APART, new MatchDeeds.TwoPeople(second, first, WHY)));
        assertEquals(0, waiting("supervisor"));
        assertEquals(0, waiting("coordinator"));
        assertEquals("{\"items\":[]}", likely("supervisor", second));
        assertEquals("not-merged", code(does("supervisor", MatchDeeds.UNMERGE, new MatchDeeds.Unmerge(second, first, WHY))));
    }

    @Test
    void a_merge_shows_nobody_more_and_keeps_out_of_both_whoever_is_kept_out_of_one() {
        done(act("supervisor", second, new AssignLead(new UserId("supervisor"), POLICE, null)));
        var before = seen();
        merged("supervisor", MatchDeeds.SAME, does("supervisor", MatchDeeds.SAME, same(first)));
        var after = seen();
        before.forEach((what, said) -> {
            if (what.equals("iom of second")) {
                assertEquals(before.get("iom of first"), after.get(what), "the brother must not know of either");
            } else {
                assertEquals(said, after.get(what), what);
            }
        });
        assertEquals(0, waiting("supervisor"));
        assertTrue(likely("supervisor", second).contains("\"standing\":\"same\",\"continues\":true"), likely("supervisor", second));
        assertEquals("{\"items\":[]}", likely("probation", second));
        var file = Json.read(read("supervisor", CaseQuestions.VIEW, new CaseQuestions.One(second, null)), JsonNode.class).get("merge");
        assertTrue(file.get("continuesElsewhere").asBoolean());
        assertFalse(file.toString().contains(first.value()));
        done(act("probation", second, new GiveAction(new Text("See her weekly"), new UserId("probation"), PROBATION, LocalDate.of(2026, 4, 1), null, null)));
    }

    @Test
    void a_merge_is_taken_back_and_lets_nobody_in_again() {
        merged("supervisor", MatchDeeds.SAME, does("supervisor", MatchDeeds.SAME, same(first)));
        assertEquals("same-person-already", code(does("supervisor", MatchDeeds.SAME, same(second))));
        assertEquals("same-person-already", code(does("supervisor", MatchDeeds.APART, new MatchDeeds.TwoPeople(first, second, WHY))));
        merged("coordinator", MatchDeeds.UNMERGE, does("coordinator", MatchDeeds.UNMERGE, new MatchDeeds.Unmerge(first, second, WHY)));
        var file = Json.read(read("supervisor", CaseQuestions.VIEW, new CaseQuestions.One(second, null)), JsonNode.class).get("merge");
        assertFalse(file.get("continuesElsewhere").asBoolean());
        assertEquals(2, file.get("steps").size());
        assertEquals(0, waiting("supervisor"));
        assertFalse(read("iom", CaseQuestions.VIEW, new CaseQuestions.One(second, null)).startsWith("{"));
    }

    private boolean sees(String user, CaseId id) {
        return read(user, CaseQuestions.VIEW, new CaseQuestions.One(id, null)).startsWith("{")
                || read(user, CaseQuestions.LIST, new CaseQuestions.Caseload(null, null, null)).contains(id.value());
    }

    @Test
    void who_is_kept_out_of_one_file_after_the_merge_is_kept_out_of_the_other_until_none_keeps_them_out() {
        merged("supervisor", MatchDeeds.SAME, does("supervisor", MatchDeeds.SAME, same(first)));
        assertTrue(sees("probation", second));
        done(act("supervisor", first, new ExcludeUser(new UserId("probation"), new Text("her cousin"))));
        assertFalse(sees("probation", second), "at once, and though that file says nothing of it");
        assertEquals("not-found", code(act("probation", second, new LeavePartner(PROBATION, WHY))));
        assertEquals("user-excluded", code(act("supervisor", second, new AssignLead(new UserId("probation"), PROBATION, WHY))));
        assertEquals("user-excluded", code(act("supervisor", second, new JoinTeam(new UserId("probation"), null))));
        done(act("supervisor", second, new ExcludeUser(new UserId("probation"), new Text("her cousin"))));
        done(act("supervisor", first, new ReadmitUser(new UserId("probation"), new Text("another man"))));
        assertFalse(sees("probation", second), "the other file still keeps them out");
        done(act("supervisor", second, new ReadmitUser(new UserId("probation"), new Text("another man"))));
        assertTrue(sees("probation", second));
    }

    @Test
    void who_was_kept_out_because_two_files_were_one_persons_stays_out_of_both_once_they_are_parted() {
        merged("supervisor", MatchDeeds.SAME, does("supervisor", MatchDeeds.SAME, same(first)));
        done(act("supervisor", first, new ExcludeUser(new UserId("probation"), new Text("her cousin"))));
        done(act("supervisor", second, new AssignLead(new UserId("coordinator"), POLICE, WHY)));
        merged("supervisor", MatchDeeds.UNMERGE, does("supervisor", MatchDeeds.UNMERGE, new MatchDeeds.Unmerge(first, second, WHY)));
        assertFalse(sees("probation", second));
        done(act("supervisor", first, new ReadmitUser(new UserId("probation"), new Text("another man"))));
        assertFalse(sees("probation", second), "each file is on its own again");
        done(act("supervisor", second, new ReadmitUser(new UserId("probation"), new Text("another man"))));
        assertTrue(sees("probation", second));
    }

    @Test
    void a_merge_is_not_taken_back_while_who_leads_one_file_is_kept_out_by_the_other() {
        done(act("supervisor", second, new AssignLead(new UserId("probation"), PROBATION, null)));
        merged("supervisor", MatchDeeds.SAME, does("supervisor", MatchDeeds.SAME, same(first)));
        done(act("supervisor", first, new ExcludeUser(new UserId("probation"), new Text("her cousin"))));
        assertFalse(sees("probation", second));
        assertEquals("lead-kept-out-of-other", code(does("supervisor", MatchDeeds.UNMERGE, new MatchDeeds.Unmerge(first, second, WHY))));
    }

    @Test
    void what_can_not_be_is_refused_by_name() {
        assertEquals("continues-neither", code(does("supervisor", MatchDeeds.SAME, same(new CaseId("a-third")))));
        done(act("supervisor", second, new AssignLead(new UserId("iom"), POLICE, null)));
        assertEquals("lead-kept-out-of-other", code(does("supervisor", MatchDeeds.SAME, same(first))));
        done(act("supervisor", second, new AssignLead(new UserId("supervisor"), POLICE, WHY)));
        merged("supervisor", MatchDeeds.SAME, does("supervisor", MatchDeeds.SAME, same(first)));
        var third = opened("supervisor", OpenCase.of("Powell", "Siân", BORN));
        assertEquals("continues-elsewhere-already", code(does("supervisor", MatchDeeds.SAME, new MatchDeeds.SamePerson(third, second, third, WHY))));
        assertEquals("not-found", code(does("supervisor", MatchDeeds.SAME, new MatchDeeds.SamePerson(third, third, third, WHY))));
    }

    /// Panel case 12: the suspect was unknown, and two forces worked on it.
    @Test
    void an_unknown_suspect_who_is_identified_becomes_somebody_or_is_merged_with_whoever_it_is() {
        var unknown = opened("supervisor", new OpenCase(null, null, List.of(), List.of(), true));
        assertEquals("{\"items\":[]}", likely("supervisor", unknown));
        done(act("supervisor", unknown, new CorrectPerson(new PersonName("Powel", "Shan"), BORN, List.of(), new Text("Identified from footage"))));
        var found = likely("supervisor", unknown);
        assertTrue(found.contains(first.value()), found);
        done(does("supervisor", MatchDeeds.SAME, new MatchDeeds.SamePerson(unknown, first, first, new Text("She said so"))));
        assertTrue(likely("supervisor", unknown).contains("\"continues\":true"));
    }
}
