package gwarchod.iom.repeats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.crime.RecordCrime;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.casefile.management.ExcludeUser;
import gwarchod.core.casefile.people.AddPerson;
import gwarchod.core.casefile.people.ProtectedKind;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.desk.Answer;
import gwarchod.core.desk.Asking;
import gwarchod.core.desk.Node;
import gwarchod.core.desk.NodeSettings;
import gwarchod.core.desk.SignIn;
import gwarchod.core.identity.AccountDeeds.OpenAccount;
import gwarchod.core.identity.AccountDeeds.RegisterAgency;
import gwarchod.core.identity.AgencyKind;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import gwarchod.core.words.Lang;
import gwarchod.iom.IomModule;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who is told how many are suspects or victims more than once, and of whom.
class RepeatsScopeTest {
    private static final AgencyId POLICE = new AgencyId("police");
    private static final Instant NOW = Instant.parse("2026-03-09T12:00:00Z");
    private static final UserId SUPERVISOR = new UserId("supervisor");

    private Node node;
    private CaseId hidden;
    private PersonId victim;

    @BeforeEach
    void twoWhoDidItTwice(@TempDir Path data) {
        node = Node.open(NodeSettings.below(data, Optional.empty(), 4, () -> NOW), List.of(new IomModule()));
        node.demonstrate();
        node.loader().register(new RegisterAgency(POLICE, "The police", "Yr heddlu", AgencyKind.POLICE));
        Map.of("iom", "iom-officer", "supervisor", "police-supervisor", "scrutineer", "scrutineer", "facilitator", "facilitator").forEach((user, role) ->
                node.loader().open(new OpenAccount(new UserId(user), user, POLICE, "demo", List.of(role))));
        hidden = twice("Powell", "A");
        act(hidden, new ExcludeUser(new UserId("iom"), new Text("her brother")));
        twice("Rees", "B");
    }

    @AfterEach
    void close() {
        node.close();
    }

    private Map<String, String> act(CaseId on, CaseCommand command) {
        return node.loader().act(SUPERVISOR, on, command);
    }

    private CaseId twice(String family, String series) {
        var id = new CaseId(node.loader().begin(SUPERVISOR, OpenCase.of(family, "Huw", null)).get("case"));
        victim = new PersonId(act(id, new AddPerson(new PersonName("Bowen", "Mair"), List.of(), ProtectedKind.VICTIM, new Text("neighbour"),
                null, null, null)).get("person"));
        List.of(series + "/1", series + "/2").forEach(reference -> act(id, crime(reference)));
        return id;
    }

    private RecordCrime crime(String reference) {
        return new RecordCrime(reference, RecordedClass.STALKING, null, null, LocalDate.of(2026, 3, 1), victim, null, null);
    }

    private String told(String user) {
        var token = assertInstanceOf(SignIn.Done.class, node.desk().signIn(user, "demo", "here").await()).token();
        var answer = node.desk().ask(new Asking(token, Lang.EN, null), Repeats.QUESTION, new Repeats.Asked()).await();
        return answer instanceof Answer.Found<Repeats.Count> found ? new String(found.json(), StandardCharsets.UTF_8) : answer.toString();
    }

    @Test
    void whoever_is_kept_out_of_a_case_is_told_the_same_whatever_happens_in_it() {
        var before = told("iom");
        assertTrue(before.contains("\"repeatSuspects\":1") && before.contains("Rees"), before);
        act(hidden, new RecordCrime("A/3", RecordedClass.STALKING, null, null, LocalDate.of(2026, 3, 1), null, null, null));
        assertEquals(before, told("iom"));
        assertTrue(told("supervisor").contains("\"repeatSuspects\":2"), told("supervisor"));
    }

    @Test
    void whoever_is_told_numbers_alone_is_told_nobodys_name_or_case() {
        var told = told("scrutineer");
        assertTrue(told.contains("\"repeatSuspects\":2") && told.contains("#1"), told);
        for (String name : List.of("Powell", "Rees", "Bowen", hidden.value())) {
            assertFalse(told.contains(name), told);
        }
    }

    @Test
    void nobody_else_is_told_that_there_is_such_a_count() {
        assertFalse(told("facilitator").contains("repeatSuspects"), told("facilitator"));
    }
}
