package gwarchod.clinic.stalking;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.clinic.ClinicModule;
import gwarchod.clinic.stalking.Drafts.DraftOf;
import gwarchod.clinic.stalking.Drafts.WriteDraft;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.desk.Answer;
import gwarchod.core.desk.Asking;
import gwarchod.core.desk.CaseQuestions;
import gwarchod.core.desk.Loader;
import gwarchod.core.desk.Node;
import gwarchod.core.desk.NodeSettings;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.SignIn;
import gwarchod.core.identity.AccountDeeds.OpenAccount;
import gwarchod.core.identity.AccountDeeds.RegisterAgency;
import gwarchod.core.identity.AgencyKind;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.About;
import gwarchod.core.journal.Outcome;
import gwarchod.core.words.Lang;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A whole node: a draft is its author's, and nobody else can tell that there is one.
class DraftsTest {
    private static final Instant MONDAY = Instant.parse("2026-03-09T12:00:00Z");
    private static final UserId AUTHOR = new UserId("psychologist");
    private static final UserId COLLEAGUE = new UserId("colleague");
    private static final UserId DAO = new UserId("dao");
    private static final UserId SCHEMES = new UserId("schemes");
    private static final UserId ELSEWHERE = new UserId("elsewhere");

    @TempDir
    Path data;

    private Node node;
    private Loader loader;
    private CaseId person;

    @BeforeEach
    void open() {
        node = Node.open(NodeSettings.below(data, Optional.empty(), 4, () -> MONDAY), List.of(new ClinicModule()));
        node.demonstrate();
        loader = node.loader();
        loader.register(new RegisterAgency(new AgencyId("police"), "Police", "Heddlu", AgencyKind.POLICE));
        for (String clinic : List.of("clinic-west", "clinic-north")) {
            loader.register(new RegisterAgency(new AgencyId(clinic), clinic, clinic, AgencyKind.CLINIC));
        }
        account(AUTHOR, "clinic-west", "psychologist");
        account(COLLEAGUE, "clinic-west", "psychologist");
        account(ELSEWHERE, "clinic-north", "psychologist");
        account(DAO, "police", "domestic-abuse-officer");
        account(SCHEMES, "police", "schemes-coordinator");
        person = new CaseId(loader.begin(DAO, OpenCase.of("Enghraifft", "Bryn", null)).get("case"));
        loader.act(DAO, person, new AskClinic(new AgencyId("clinic-west"), new Text("What keeps it going?"), new Text("An order"), null));
    }

    @AfterEach
    void close() {
        node.close();
    }

    private void account(UserId user, String agency, String role) {
        loader.open(new OpenAccount(user, user.value(), new AgencyId(agency), "demo", List.of(role)));
    }

    private Asking as(UserId user) {
        return new Asking(assertInstanceOf(SignIn.Done.class, node.desk().signIn(user.value(), "demo", "here").await()).token(), Lang.EN, null);
    }

    private <Q extends Record, V> byte[] seen(UserId user, Question<Q, V> question, Q what) {
        return assertInstanceOf(Answer.Found.class, node.desk().ask(as(user), question, what).await()).json();
    }

    private List<byte[]> everything(UserId user) {
        var all = new ArrayList<byte[]>();
        all.add(seen(user, CaseQuestions.VIEW, new CaseQuestions.One(person, null)));
        all.add(seen(user, CaseQuestions.TIMELINE, new CaseQuestions.TimelineOf(person, null, null)));
        all.add(seen(user, CaseQuestions.LIST, new CaseQuestions.Caseload(null, null, null)));
        if (!user.equals(DAO)) {
            all.add(seen(user, ClinicList.QUESTION, new ClinicList.Asked(null)));
        }
        if (user.equals(COLLEAGUE)) {
            all.add(seen(user, Drafts.MINE, new DraftOf(person)));
        }
        return all;
    }

    private Outcome writes(UserId user) {
        return node.desk().act(as(user), "key-" + user, Drafts.WRITE, new WriteDraft(person, List.of(
                new WriteDraft.Paragraph("managers-formulation", new Text("SECRETDRAFT of Bryn"))))).await();
    }

    private Drafts.DraftView mine(UserId user) {
        return (Drafts.DraftView) assertInstanceOf(Answer.Found.class, node.desk().ask(as(user), Drafts.MINE, new DraftOf(person)).await()).view();
    }

    @Test
    void nothing_anybody_else_is_shown_changes_by_a_draft() {
        var others = List.of(COLLEAGUE, DAO, SCHEMES);
        var before = others.stream().map(this::everything).toList();
        assertInstanceOf(Outcome.Done.class, writes(AUTHOR));
        for (int i = 0; i < others.size(); i++) {
            var after = everything(others.get(i));
            for (int j = 0; j < after.size(); j++) {
                assertArrayEquals(before.get(i).get(j), after.get(j), others.get(i) + " " + new String(after.get(j), StandardCharsets.UTF_8));
            }
        }
        assertEquals("SECRETDRAFT of Bryn", mine(AUTHOR).notes().getFirst().text());
        assertTrue(new String(seen(AUTHOR, ClinicList.QUESTION, new ClinicList.Asked(null)), StandardCharsets.UTF_8).contains("\"draft\":true"));
    }

    @Test
    void whoever_does_not_formulate_on_the_case_is_told_the_same_as_of_a_case_that_is_not_there() {
        for (UserId user : List.of(ELSEWHERE, DAO)) {
            var answers = List.of(person, new CaseId("nothing")).stream()
                    .map(id -> node.desk().ask(as(user), Drafts.MINE, new DraftOf(id)).await().toString()).toList();
            assertEquals(answers.getFirst(), answers.getLast());
            assertInstanceOf(Outcome.Refused.class, writes(user));
        }
    }

    @Test
    void a_discarded_draft_is_gone() {
        writes(AUTHOR);
        node.desk().act(as(AUTHOR), "discard", Drafts.DISCARD, new Drafts.DiscardDraft(person)).await();
        assertEquals(List.of(), mine(AUTHOR).notes());
    }

    /// Under which each part of an event is stored, its shape says.
    @Test
    void all_of_it_is_under_the_key_of_the_clinic() {
        for (var event : DraftEvent.TYPES) {
            assertEquals("clinic", event.type().getAnnotation(About.class).value());
            assertTrue(Arrays.stream(event.type().getRecordComponents()).noneMatch(one -> one.isAnnotationPresent(About.class)));
        }
    }
}
