package gwarchod.core.looking;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.person.OpenCase;
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
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.opening.OpeningDeeds.BreakGlass;
import gwarchod.core.opening.Purpose;
import gwarchod.core.words.Lang;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A whole node as the edge sees it, with one case, for what is asked about looks.
abstract class LookingArea {
    static final Instant MONDAY = Instant.parse("2026-03-09T12:00:00Z");
    static final LocalDate BORN = LocalDate.of(1980, 2, 3);
    static final Text WHY = new Text("a call from next door, children in the house");

    @TempDir
    Path data;

    final AtomicReference<Instant> clock = new AtomicReference<>(MONDAY);
    Node node;
    CaseId id;

    @BeforeEach
    final void open() {
        node = Node.open(NodeSettings.below(data, Optional.empty(), 4, clock::get), List.of());
        node.demonstrate();      // a password alone brings its people in
        for (String agency : List.of("police", "probation", "idva", "provider")) {
            node.loader().register(new RegisterAgency(new AgencyId(agency), "Demo " + agency, "Arddangos " + agency, AgencyKind.POLICE));
        }
        account("coordinator", "police", "mappa-coordinator");
        account("officer", "police", "investigating-officer");
        account("probation", "probation", "probation-practitioner");
        account("advocate", "idva", "victim-advocate");
        account("facilitator", "provider", "facilitator");
        account("standards", "police", "professional-standards");
        account("governance", "police", "information-governance");
        var opened = node.desk().act(as("coordinator"), "open", null, null, OpenCase.of("Enghraifft", "Bryn", BORN)).await();
        id = new CaseId(assertInstanceOf(Outcome.Done.class, opened).ids().get("case"));
    }

    @AfterEach
    final void close() {
        node.close();
    }

    void account(String user, String agency, String role) {
        node.loader().open(new OpenAccount(new UserId(user), "The " + user, new AgencyId(agency), "demo", List.of(role)));
    }

    Asking as(String user) {
        return new Asking(assertInstanceOf(SignIn.Done.class, node.desk().signIn(user, "demo", "here").await()).token(), Lang.EN, null);
    }

    <Q extends Record, V> Answer<V> ask(Asking asking, Question<Q, V> question, Q what) {
        return node.desk().ask(asking, question, what).await();
    }

    <Q extends Record, V> V found(Asking asking, Question<Q, V> question, Q what) {
        return found(ask(asking, question, what));
    }

    static <V> V found(Answer<V> answer) {
        return switch (answer) {
            case Answer.Found<V> found -> found.view();
            case Answer.Same<V> _, Answer.Refused<V> _ -> throw new AssertionError(answer);
        };
    }

    Answer<CaseView> view(Asking asking) {
        return ask(asking, CaseQuestions.VIEW, new CaseQuestions.One(id, null));
    }

    static String code(Object refused) {
        return switch (refused) {
            case Answer.Refused<?>(var why) -> why.code();
            case Outcome.Refused(var why) -> why.code();
            default -> "not refused: " + refused;
        };
    }

    void given(CaseCommand command) {
        assertInstanceOf(Outcome.Done.class, node.desk().act(as("coordinator"), command.toString().replaceAll("[^A-Za-z]", ""), null, id, command).await());
    }

    BreakGlass glass(String family) {
        return new BreakGlass(null, family, null, BORN, Purpose.IMMEDIATE_RISK, WHY);
    }

    List<WhoLooked.Look> looks() {
        return found(as("standards"), WhoLooked.OF_CASE, new WhoLooked.Of(id, null)).items();
    }

    Set<String> relations(String user) {
        return looks().stream().filter(look -> look.user().value().equals(user)).map(look -> look.relation().name()).collect(Collectors.toSet());
    }
}
