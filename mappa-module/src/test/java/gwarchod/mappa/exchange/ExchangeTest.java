package gwarchod.mappa.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.management.ExcludeUser;
import gwarchod.core.casefile.people.AddPerson;
import gwarchod.core.casefile.people.ProtectedKind;
import gwarchod.core.casefile.person.AddIdentifier;
import gwarchod.core.casefile.person.IdentifierKind;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.casefile.plan.AddMeasure;
import gwarchod.core.casefile.plan.Pillar;
import gwarchod.core.desk.Answer;
import gwarchod.core.desk.Asking;
import gwarchod.core.desk.CaseQuestions;
import gwarchod.core.desk.Node;
import gwarchod.core.desk.NodeSettings;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.SignIn;
import gwarchod.core.identity.AccountDeeds.OpenAccount;
import gwarchod.core.identity.AccountDeeds.RegisterAgency;
import gwarchod.core.identity.AgencyKind;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.looking.WhoLooked;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import gwarchod.mappa.MappaModule;
import gwarchod.mappa.exchange.ExchangeDeeds.ImportView;
import gwarchod.mappa.exchange.ExchangeDeeds.WrongLine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of categories and levels, on a whole node: what is taken over, what is refused, and what goes out to whom.
class ExchangeTest {
    private static final Instant NOW = Instant.parse("2026-03-09T12:00:00Z");
    private static final String HEADER = "crn,pncId,level,category,startDate,reviewDate,notes\n";
    private static final UserId COORDINATOR = new UserId("coordinator");

    private final Map<String, Asking> sessions = new HashMap<>();
    private Node node;
    private CaseId one;
    private CaseId other;
    private int keys;

    @BeforeEach
    void open(@TempDir Path data) {
        node = Node.open(NodeSettings.below(data, Optional.empty(), 4, () -> NOW), List.of(new MappaModule()));
        node.demonstrate();
        var loader = node.loader();
        loader.register(new RegisterAgency(new AgencyId("police"), "The police", "Yr heddlu", AgencyKind.POLICE));
        account("coordinator", "mappa-coordinator");
        account("mosovo", "mosovo-officer");
        one = begun("Enghraifft", "X000001");
        other = begun("Sampl", "X000002");
    }

    @AfterEach
    void close() {
        node.close();
    }

    private void account(String user, String role) {
        node.loader().open(new OpenAccount(new UserId(user), "The " + user, new AgencyId("police"), "demo", List.of(role)));
    }

    private CaseId begun(String family, String crn) {
        var id = new CaseId(node.loader().begin(COORDINATOR, OpenCase.of(family, "Bryn", LocalDate.of(1980, 1, 1))).get("case"));
        node.loader().act(COORDINATOR, id, new AddIdentifier(IdentifierKind.NDELIUS, crn));
        return id;
    }

    private Asking as(String user) {
        return sessions.computeIfAbsent(user, name ->
                new Asking(assertInstanceOf(SignIn.Done.class, node.desk().signIn(name, "demo", "here").await()).token(), Lang.EN, null));
    }

    private <Q extends Record, V> Answer<V> ask(String user, Question<Q, V> question, Q what) {
        return node.desk().ask(as(user), question, what).await();
    }

    private <Q extends Record, V> V found(Question<Q, V> question, Q what) {
        return assertInstanceOf(Answer.Found.class, ask("coordinator", question, what)) instanceof Answer.Found<?> found
                ? question.view().cast(found.view()) : null;
    }

    private static String code(Answer<?> answer) {
        return assertInstanceOf(Answer.Refused.class, answer).why().code();
    }

    private Outcome bring(String user, String file) {
        return node.desk().act(as(user), "k" + ++keys, ExchangeDeeds.IMPORT,
                new ExchangeDeeds.Bring("levels.csv", List.of(Base64.getEncoder().encodeToString(file.getBytes(StandardCharsets.UTF_8))))).await();
    }

    private ImportView brought(String file) {
        var done = assertInstanceOf(Outcome.Done.class, bring("coordinator", file));
        assertTrue(node.settled(Duration.ofSeconds(60)));
        return found(ExchangeDeeds.IMPORTED, new ExchangeDeeds.ImportOf(new EntityId(done.ids().get("levelImport"))));
    }

    private List<MappaDetail> out(Consumer consumer) {
        return found(ExchangeDeeds.LEVELS, new ExchangeDeeds.LevelsFor(consumer, null)).items();
    }

    @Test
    void a_whole_file_is_taken_over() {
        var view = brought(HEADER + "X000001,,2,CAT2,2026-01-05,2026-04-05,some note\nx 000002,,Level 3,4,2026-02-01,2026-03-15,\n");
        assertTrue(view.taken(), view.toString());
        assertEquals(2, view.lines());
        var all = out(Consumer.PUBLIC_PROTECTION).stream().collect(Collectors.toMap(MappaDetail::id, line -> line));
        assertEquals(Set.of(one, other), all.keySet());
        assertEquals("CAT2 2 2026-01-05 2026-04-05", said(all.get(one)));
        assertEquals("CAT4 3 2026-02-01 2026-03-15", said(all.get(other)));
        assertEquals(List.of(other), out(Consumer.CATEGORY_FOUR).stream().map(MappaDetail::id).toList());
        var json = brought("[{\"crn\":\"X000001\",\"level\":1,\"category\":1,\"startDate\":\"2026-02-02\",\"reviewDate\":\"2026-05-05\"}]");
        assertTrue(json.taken(), json.toString());
        assertEquals("CAT1 1 2026-02-02 2026-05-05",
                said(found(ExchangeDeeds.DETAIL, new ExchangeDeeds.DetailFor(one, Consumer.POLICE_INTELLIGENCE))));
    }

    private static String said(MappaDetail one) {
        return one.category() + " " + one.level() + " " + one.startDate() + " " + one.reviewDate();
    }

    @Test
    void each_refused_line_is_named_and_nothing_is_half_done() {
        var view = brought(HEADER + "X000001,,2,2,2026-01-05,2026-04-05,\nX999999,,2,2,2026-01-05,2026-04-05,\nX000002,,5,2,2026-01-05,2026-04-05,\n"
                + "X000002,,2,UNKNOWN,2026-01-05,2026-04-05,\nX000002,,2,2,2027-01-05,2027-04-05,\nX000002,,2,2,2026-01-05,,\n"
                + "X000001,,2,2,2026-01-05,2026-04-05,\n");
        assertFalse(view.taken());
        assertEquals(List.of(new WrongLine(3, LineProblem.PERSON_UNKNOWN), new WrongLine(4, LineProblem.LEVEL_WRONG),
                new WrongLine(5, LineProblem.CATEGORY_WRONG), new WrongLine(6, LineProblem.START_DATE_WRONG),
                new WrongLine(7, LineProblem.REVIEW_DATE_WRONG), new WrongLine(8, LineProblem.PERSON_TWICE)), view.wrong());
        assertEquals(List.of(), out(Consumer.PUBLIC_PROTECTION));
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_whole() {
        for (String file : List.of("", "crn,level\n", "[{]", "\u0000")) {
            var why = assertInstanceOf(Outcome.Refused.class, bring("coordinator", file)).why();
            assertTrue(Set.of("level-file-unreadable", "value-required").contains(why.code()), why.toString());
        }
        assertEquals("not-permitted", assertInstanceOf(Outcome.Refused.class, bring("mosovo", HEADER)).why().code());
    }

    @Test
    void somebody_one_may_not_know_of_is_like_nobody() {
        node.loader().act(COORDINATOR, other, new ExcludeUser(COORDINATOR, new Text("Related")));
        var view = brought(HEADER + "X000002,,2,2,2026-01-05,2026-04-05,\n");
        assertEquals(List.of(new WrongLine(2, LineProblem.PERSON_UNKNOWN)), view.wrong());
    }

    @Test
    void limitedAccessPersonNotesMaskedAndPlanRefusedToPoliceIntelligence() {
        brought(HEADER + "X000001,,2,2,2026-01-05,2026-04-05,\nX000002,,2,2,2026-01-05,2026-04-05,\n");
        var atRisk = node.loader().act(COORDINATOR, one, new AddPerson(new PersonName("Stori", "Eira"), List.of(), ProtectedKind.VICTIM,
                new Text("sister"), null, null, null)).get("person");
        node.loader().act(new UserId("mosovo"), one, new AddMeasure(Pillar.VICTIM_SAFETY,
                new Text("Alarm for Eira Stori"), null, null, new AgencyId("police"), null));
        assertFalse(atRisk.isEmpty());
        var open = new ExchangeDeeds.PlanFor(one, Consumer.PUBLIC_PROTECTION);
        assertEquals("Alarm for a protected person", found(ExchangeDeeds.PLAN, open).victimSafetyPlanning());
        assertEquals("plan-not-for-consumer", code(ask("coordinator", ExchangeDeeds.PLAN, new ExchangeDeeds.PlanFor(one, Consumer.POLICE_INTELLIGENCE))));
        assertEquals("levels.csv, 2", found(ExchangeDeeds.DETAIL, new ExchangeDeeds.DetailFor(one, Consumer.POLICE_INTELLIGENCE)).notes());

        node.loader().act(COORDINATOR, one, new ExcludeUser(new UserId("mosovo"), new Text("Related")));
        var limited = found(ExchangeDeeds.DETAIL, new ExchangeDeeds.DetailFor(one, Consumer.POLICE_INTELLIGENCE));
        assertEquals(MappaDetail.MASKED + " true", limited.notes() + " " + limited.limitedAccess());
        assertEquals("plan-access-limited", code(ask("coordinator", ExchangeDeeds.PLAN, open)));
        assertEquals("plan-not-for-consumer", code(ask("coordinator", ExchangeDeeds.PLAN, new ExchangeDeeds.PlanFor(one, Consumer.POLICE_INTELLIGENCE))));
        assertEquals("not-found", code(ask("mosovo", ExchangeDeeds.DETAIL, new ExchangeDeeds.DetailFor(one, Consumer.PUBLIC_PROTECTION))));
    }

    @Test
    void everyReadOfMappaDetailOrPlanIsOnTheReadRecord() {
        brought(HEADER + "X000001,,2,2,2026-01-05,2026-04-05,\nX000002,,2,2,2026-01-05,2026-04-05,\n");
        node.loader().act(new UserId("mosovo"), one, new AddMeasure(Pillar.SUPERVISION, new Text("Weekly"), null, null, new AgencyId("police"), null));
        found(ExchangeDeeds.DETAIL, new ExchangeDeeds.DetailFor(one, Consumer.POLICE_INTELLIGENCE));
        found(ExchangeDeeds.PLAN, new ExchangeDeeds.PlanFor(one, Consumer.PUBLIC_PROTECTION));
        out(Consumer.PUBLIC_PROTECTION);
        found(CaseQuestions.VIEW, new CaseQuestions.One(one, null));
        var looks = found(WhoLooked.OF_CASE, new WhoLooked.Of(one, null)).items().stream().map(WhoLooked.Look::what).toList();
        assertTrue(looks.containsAll(List.of("MAPPA detail given out", "Risk management plan given out", "Categories and levels given out")),
                looks.toString());
        assertEquals(4, looks.size(), "the case's own page among them: " + looks);
        assertEquals(List.of("Categories and levels given out"), found(WhoLooked.OF_CASE, new WhoLooked.Of(other, null)).items().stream()
                .map(WhoLooked.Look::what).toList());
    }

    @Test
    void stored_events_are_read_as_they_were_written() {
        Golden.check(ImportEvent.TYPES);
    }

    @Test
    void everything_shown_has_words_in_both_languages() {
        var words = Words.load(List.of("exchange"));
        assertEquals(Set.of(), words.oneSided());
        for (var constant : Consumer.values()) {
            assertTrue(words.has(Words.enumKey(constant)));
        }
        for (var constant : LineProblem.values()) {
            assertTrue(words.has(Words.enumKey(constant)));
        }
    }
}
