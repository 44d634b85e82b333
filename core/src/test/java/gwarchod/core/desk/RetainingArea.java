package gwarchod.core.desk;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.identity.AccountDeeds.OpenAccount;
import gwarchod.core.identity.AccountDeeds.RegisterAgency;
import gwarchod.core.identity.AgencyKind;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.leaving.LeavingDeeds;
import gwarchod.core.words.Lang;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A node with those who decide what is kept.
final class RetainingArea {
    static final Instant MONDAY = Instant.parse("2026-03-09T12:00:00Z");

    private final Map<String, Asking> sessions = new HashMap<>();
    private final Path data;
    private Instant now = MONDAY;
    private Node node;
    private String generation = "";
    private int requests;

    RetainingArea(Path data) {
        this.data = data;
    }

    void start() {
        sessions.clear();
        node = Node.open(NodeSettings.below(data, Optional.empty(), 4, () -> now), List.of());
        node.demonstrate();      // a password alone brings its people in
    }

    void fill() {
        node.loader().register(new RegisterAgency(new AgencyId("police"), "The police", "Yr heddlu", AgencyKind.POLICE));
        accounts();
    }

    private void accounts() {
        account("iom", "iom-officer");
        account("coordinator", "mappa-coordinator");
        account("governance", "information-governance");
        account("legal", "legal-adviser");
        account("dao", "domestic-abuse-officer");
        account("supervisor", "police-supervisor");
        account("admin", "administrator");
    }

    void restart() {
        close();
        start();
    }

    void close() {
        node.close();
    }

    /// With new accounts for everybody: what lets the old ones in has run out after years.
    void turnTo(Instant time) {
        now = time;
        restart();
        generation = "-" + time.getEpochSecond();
        accounts();
    }

    /// What somebody is called now.
    UserId user(String name) {
        return new UserId(name + generation);
    }

    void account(String user, String role) {
        node.loader().open(new OpenAccount(user(user), "The " + user, new AgencyId("police"), "demo", List.of(role)));
    }

    void leaves(String user) {
        done(does("admin", LeavingDeeds.ANNOUNCE, new LeavingDeeds.Announce(user(user), null)));
    }

    /// Somebody of another agency.
    void elsewhere(String user, String role) {
        node.loader().register(new RegisterAgency(new AgencyId("force"), "Another force", "Heddlu arall", AgencyKind.POLICE));
        node.loader().open(new OpenAccount(user(user), "The " + user, new AgencyId("force"), "demo", List.of(role)));
    }

    private Asking as(String user) {
        return sessions.computeIfAbsent(user, name ->
                new Asking(assertInstanceOf(SignIn.Done.class, node.desk().signIn(user(name).value(), "demo", "here").await()).token(), Lang.EN, null));
    }

    Outcome actAt(MeetingId meeting, String user, CaseId on, CaseCommand command) {
        return node.desk().act(as(user).at(meeting), "k" + ++requests, null, on, command).await();
    }

    Outcome act(String user, @Nullable CaseId on, CaseCommand command) {
        return node.desk().act(as(user), "k" + ++requests, null, on, command).await();
    }

    <C extends Record> Outcome does(String user, String key, Deed<C> deed, C command) {
        return node.desk().act(as(user), key, deed, command).await();
    }

    <C extends Record> Outcome does(String user, Deed<C> deed, C command) {
        return does(user, "k" + ++requests, deed, command);
    }

    CaseId opened(OpenCase command) {
        return new CaseId(done(act("iom", null, command)).get("case"));
    }

    Map<String, String> done(Outcome outcome) {
        return assertInstanceOf(Outcome.Done.class, outcome, outcome::toString).ids();
    }

    static String code(Outcome outcome) {
        return assertInstanceOf(Outcome.Refused.class, outcome).why().code();
    }

    <Q extends Record, V> String read(String user, Question<Q, V> question, Q what) {
        var answer = node.desk().ask(as(user), question, what).await();
        return answer instanceof Answer.Found<V> found ? new String(found.json(), StandardCharsets.UTF_8) : answer.toString();
    }

    String view(String user, CaseId on) {
        return read(user, CaseQuestions.VIEW, new CaseQuestions.One(on, null));
    }

    /// Everything of a case that this user can read.
    String everything(String user, CaseId on) {
        return view(user, on)
                + read(user, CaseQuestions.LIST, new CaseQuestions.Caseload(null, null, null))
                + read(user, CaseQuestions.SEARCH, new CaseQuestions.Search("e", null, null))
                + read(user, CaseQuestions.TIMELINE, new CaseQuestions.TimelineOf(on, null, null))
                + read(user, CaseQuestions.BREACHES, new CaseQuestions.BreachesOf(on))
                + read(user, Home.QUESTION, new Home.Nothing())
                + read(user, CaseQuestions.VIEW, new CaseQuestions.One(on, MONDAY));
    }
}
