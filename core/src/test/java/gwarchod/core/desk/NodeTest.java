package gwarchod.core.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.action.GiveAction;
import gwarchod.core.casefile.breach.RecordBreach;
import gwarchod.core.casefile.management.ExcludeUser;
import gwarchod.core.casefile.management.JoinPartner;
import gwarchod.core.casefile.people.AddPerson;
import gwarchod.core.casefile.people.ProtectedKind;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.identity.AccountDeeds.OpenAccount;
import gwarchod.core.identity.AccountDeeds.RegisterAgency;
import gwarchod.core.identity.AgencyKind;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.words.Lang;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A whole node without modules, on the embedded store, as the edge sees it.
class NodeTest {
    private static final Instant MONDAY = Instant.parse("2026-03-09T12:00:00Z");

    @TempDir
    Path data;

    private final AtomicReference<Instant> clock = new AtomicReference<>(MONDAY);
    private Node node;

    @BeforeEach
    void open() {
        node = reopened();
        var loader = node.loader();
        for (String agency : List.of("police", "probation", "idva")) {
            loader.register(new RegisterAgency(new AgencyId(agency), "Demo " + agency, "Arddangos " + agency, AgencyKind.POLICE));
        }
        account("iom", "police", "iom-officer");
        account("coordinator", "police", "mappa-coordinator");
        account("probation", "probation", "probation-practitioner");
        account("facilitator", "idva", "facilitator");
    }

    private Node reopened() {
        return Node.open(NodeSettings.below(data, Optional.empty(), 4, clock::get), List.of());
    }

    @AfterEach
    void close() {
        node.close();
    }

    private void account(String user, String agency, String role) {
        node.loader().open(new OpenAccount(new UserId(user), "The " + user, new AgencyId(agency), "demo", List.of(role)));
    }

    private Asking as(String user) {
        return new Asking(assertInstanceOf(SignIn.Done.class, node.desk().signIn(user, "demo", "here").await()).token(), Lang.EN, null);
    }

    private CaseId open(Asking asking, String key, String family) {
        var outcome = node.desk().act(asking, key, null, null, OpenCase.of(family, "Bryn", null)).await();
        return new CaseId(assertInstanceOf(Outcome.Done.class, outcome).ids().get("case"));
    }

    private Answer<CaseView> view(Asking asking, CaseId id) {
        return node.desk().ask(asking, CaseQuestions.VIEW, new CaseQuestions.One(id, null)).await();
    }

    private Answer.Found<CaseView> found(Asking asking, CaseId id) {
        return found(asking, CaseQuestions.VIEW, new CaseQuestions.One(id, null));
    }

    private static String text(Answer.Found<?> found) {
        return new String(found.json(), StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    private <Q extends Record, V> Answer.Found<V> found(Asking asking, Question<Q, V> question, Q what) {
        return assertInstanceOf(Answer.Found.class, node.desk().ask(asking, question, what).await());
    }

    private static String code(Object refused) {
        return switch (refused) {
            case Answer.Refused<?>(var why) -> why.code();
            case Outcome.Refused(var why) -> why.code();
            default -> "not refused: " + refused;
        };
    }

    @Test
    void a_case_is_opened_seen_listed_and_found_by_those_who_may() {
        var iom = as("iom");
        var id = open(iom, "k1", "Enghraifft");
        assertTrue(text(found(iom, id)).contains("Enghraifft, Bryn"));
        var list = found(iom, CaseQuestions.LIST, new CaseQuestions.Caseload(null, null, null));
        assertTrue(text(list).contains(id.value()));
        var search = found(iom, CaseQuestions.SEARCH, new CaseQuestions.Search("énghr", null, null));
        assertTrue(text(search).contains(id.value()));
    }

    @Test
    void agencies_are_called_in_the_language_of_whoever_reads() {
        var iom = as("iom");
        var id = open(iom, "k1", "Enghraifft");
        node.desk().act(iom, "k2", null, id, new JoinPartner(new AgencyId("probation"))).await();
        assertTrue(text(found(iom, id)).contains("Demo probation"));
        assertTrue(text(found(new Asking(iom.token(), Lang.CY, null), id)).contains("Arddangos probation"));
    }

    @Test
    void the_same_key_and_words_on_another_case_are_refused_not_acknowledged() {
        var iom = as("iom");
        var one = open(iom, "k1", "Enghraifft");
        var other = open(iom, "k2", "Arall");
        var breach = new RecordBreach(null, MONDAY, new Text("seen"), null);
        assertInstanceOf(Outcome.Done.class, node.desk().act(iom, "k3", null, one, breach).await());
        assertEquals("key-reused", code(node.desk().act(iom, "k3", null, other, breach).await()));
    }

    @Test
    void unknown_and_forbidden_get_the_same_answer_everywhere() {
        var id = open(as("iom"), "k1", "Enghraifft");
        var probation = as("probation");
        for (CaseId asked : List.of(id, new CaseId("neverwas"))) {
            assertEquals(new Answer.Refused<>(new Refusal.NotFound()), view(probation, asked));
            assertEquals("not-found", code(node.desk().ask(probation, CaseQuestions.TIMELINE, new CaseQuestions.TimelineOf(asked, null, null)).await()));
            assertEquals("not-found", code(node.desk().ask(probation, CaseQuestions.BREACHES, new CaseQuestions.BreachesOf(asked)).await()));
            var breach = new RecordBreach(null, MONDAY, new Text("seen"), null);
            assertEquals("not-found", code(node.desk().act(probation, "k2", null, asked, breach).await()));
            assertEquals("cursor-unknown", code(node.desk().ask(probation, CaseQuestions.LIST,
                    new CaseQuestions.Caseload(null, null, asked.value())).await()));
        }
    }

    @Test
    void somebody_excluded_does_not_know_the_case_exists_whatever_their_role() {
        var coordinator = as("coordinator");
        var id = open(coordinator, "k1", "Enghraifft");
        var iom = as("iom");
        found(iom, id);
        node.desk().act(coordinator, "k2", null, id, new ExcludeUser(new UserId("iom"), new Text("a neighbour"))).await();
        assertEquals("not-found", code(view(iom, id)));
        var list = found(iom, CaseQuestions.LIST, new CaseQuestions.Caseload(null, null, null));
        assertFalse(text(list).contains(id.value()));
    }

    @Test
    void a_dip_sample_is_the_same_for_the_same_words_and_of_what_one_may_see() {
        var iom = as("iom");
        var ids = List.of(open(iom, "k1", "Un"), open(iom, "k2", "Dau"), open(iom, "k3", "Tri"), open(iom, "k4", "Pedwar"));
        var june = found(iom, CaseQuestions.SAMPLE, new CaseQuestions.Sample("June", 2, null)).view().items();
        assertEquals(2, june.size());
        open(iom, "k5", "Pump");
        var all = found(iom, CaseQuestions.SAMPLE, new CaseQuestions.Sample("June", 5, null)).view().items();
        assertEquals(june, all.stream().filter(line -> ids.contains(line.id())).limit(2).toList(), "one more moves nobody out of order");
        assertEquals(List.of(), found(as("probation"), CaseQuestions.SAMPLE, new CaseQuestions.Sample("June", 5, null)).view().items());
        assertEquals("text-required", code(node.desk().ask(iom, CaseQuestions.SAMPLE, new CaseQuestions.Sample(" ", 5, null)).await()));
        assertEquals("limit-out-of-range", code(node.desk().ask(iom, CaseQuestions.SAMPLE, new CaseQuestions.Sample("June", 0, null)).await()));
    }

    @Test
    void the_same_request_to_open_a_case_opens_one() {
        var iom = as("iom");
        assertEquals(open(iom, "k1", "Enghraifft"), open(iom, "k1", "Enghraifft"));
    }

    @Test
    void a_command_based_on_an_old_view_is_refused_with_what_it_is_now() {
        var iom = as("iom");
        var id = open(iom, "k1", "Enghraifft");
        var tag = found(iom, id).tag();
        var breach = new RecordBreach(null, MONDAY, new Text("waited at the gate"), null);
        assertInstanceOf(Outcome.Done.class, node.desk().act(iom, "k2", tag, id, breach).await());
        var refused = assertInstanceOf(Outcome.Refused.class,
                node.desk().act(iom, "k3", tag, id, new RecordBreach(null, MONDAY, new Text("rang the bell"), null)).await());
        var stale = assertInstanceOf(Refusal.Stale.class, refused.why());
        assertTrue(stale.now().toString().contains("waited at the gate"));
        assertNotEquals(tag, stale.tag());
        assertTrue(assertInstanceOf(Outcome.Done.class, node.desk().act(iom, "k2", tag, id, breach).await()).repeated());
    }

    @Test
    void what_is_held_already_is_not_sent_again() {
        var iom = as("iom");
        var id = open(iom, "k1", "Enghraifft");
        var tag = found(iom, id).tag();
        assertEquals(new Answer.Same<>(tag), view(new Asking(iom.token(), Lang.EN, tag), id));
    }

    @Test
    void yesterdays_case_file_is_what_was_recorded_by_then() {
        var iom = as("iom");
        var id = open(iom, "k1", "Enghraifft");
        clock.set(MONDAY.plus(Duration.ofDays(1)));
        iom = as("iom");
        node.desk().act(iom, "k2", null, id, new RecordBreach(null, MONDAY.plusSeconds(60), new Text("rang the bell"), null)).await();
        var then = found(iom, CaseQuestions.VIEW, new CaseQuestions.One(id, MONDAY.plusSeconds(3_600)));
        assertTrue(text(found(iom, id)).contains("rang the bell"));
        assertFalse(text(then).contains("rang the bell"));
        assertEquals("not-found", code(node.desk().ask(iom, CaseQuestions.VIEW, new CaseQuestions.One(id, MONDAY.minusSeconds(3_600))).await()));
        assertEquals("time-ahead", code(node.desk().ask(iom, CaseQuestions.VIEW, new CaseQuestions.One(id, MONDAY.plus(Duration.ofDays(9)))).await()));
    }

    @Test
    void yesterdays_case_file_is_nothing_to_somebody_whose_access_ended_since() {
        var coordinator = as("coordinator");
        var id = open(coordinator, "k1", "Enghraifft");
        clock.set(MONDAY.plus(Duration.ofDays(1)));
        coordinator = as("coordinator");
        node.desk().act(coordinator, "k2", null, id, new ExcludeUser(new UserId("iom"), new Text("a neighbour"))).await();
        assertEquals("not-found", code(node.desk().ask(as("iom"), CaseQuestions.VIEW, new CaseQuestions.One(id, MONDAY.plusSeconds(60))).await()));
    }

    @Test
    void a_protected_persons_name_in_a_free_text_is_a_reference_to_those_who_may_not_know_it() {
        var iom = as("iom");
        var id = open(iom, "k1", "Enghraifft");
        var added = new AddPerson(new PersonName("Stori", "Eira"), List.of(), ProtectedKind.VICTIM, new Text("former partner"), null, null, null);
        assertInstanceOf(Outcome.Done.class, node.desk().act(iom, "k2", null, id, added).await());
        node.desk().act(iom, "k3", null, id, new RecordBreach(null, MONDAY, new Text("wrote to Eira Stori"), null)).await();
        assertTrue(text(found(iom, id)).contains("wrote to Eira Stori"));
        var probation = as("probation");
        node.desk().act(iom, "k4", null, id, new JoinPartner(new AgencyId("probation"))).await();
        assertEquals(text(found(probation, id)).contains("\"peopleAtRisk\":{\"people\""), text(found(probation, id)).contains("wrote to Eira Stori"));
    }

    @Test
    void who_may_not_know_a_protected_person_reads_neither_name_nor_address_even_as_of_a_time_before_they_were_known() {
        account("schemes", "police", "schemes-coordinator");
        var iom = as("iom");
        var id = open(iom, "k1", "Enghraifft");
        var action = new GiveAction(new Text("See Zelda Markedname at 14 Marklane Terrace"), new UserId("iom"), new AgencyId("police"),
                LocalDate.of(2026, 3, 20), null, null);
        assertInstanceOf(Outcome.Done.class, node.desk().act(iom, "k2", null, id, action).await());
        var before = MONDAY.plusSeconds(60);
        assertTrue(text(found(as("schemes"), id)).contains("See Zelda Markedname at 14 Marklane Terrace"));
        clock.set(MONDAY.plusSeconds(3_600));
        iom = as("iom");
        var added = new AddPerson(new PersonName("Markedname", "Zelda"), List.of(), ProtectedKind.VICTIM, new Text("former partner"), null,
                new Text("14 Marklane Terrace"), null);
        assertInstanceOf(Outcome.Done.class, node.desk().act(iom, "k3", null, id, added).await());
        for (Instant time : new Instant[] {null, before}) {
            var what = new CaseQuestions.One(id, time);
            assertTrue(text(found(as("schemes"), CaseQuestions.VIEW, what)).contains("See a protected person at a protected address"), "as of " + time);
            assertTrue(text(found(iom, CaseQuestions.VIEW, what)).contains("See Zelda Markedname at 14 Marklane Terrace"), "as of " + time);
        }
    }

    @Test
    void a_session_that_was_signed_out_is_answered_nothing() {
        var iom = as("iom");
        var id = open(iom, "k1", "Enghraifft");
        node.desk().signOut(iom.token()).await();
        assertEquals("session-needed", code(view(iom, id)));
    }

    @Test
    void the_timeline_names_what_was_done_newest_first() {
        var iom = as("iom");
        var id = open(iom, "k1", "Enghraifft");
        node.desk().act(iom, "k2", null, id, new RecordBreach(null, MONDAY, new Text("rang the bell"), null)).await();
        var first = found(iom, CaseQuestions.TIMELINE, new CaseQuestions.TimelineOf(id, 1, null));
        assertEquals(1, first.view().items().size());
        assertEquals("The iom", first.view().items().getFirst().by());
        assertFalse(text(first).contains("rang the bell"));
    }

    @Test
    void everything_is_there_again_after_a_restart() {
        var iom = as("iom");
        var id = open(iom, "k1", "Enghraifft");
        var before = text(found(iom, id));
        node.close();
        node = reopened();
        assertEquals(before, text(found(as("iom"), id)));
    }
}
