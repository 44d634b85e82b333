package gwarchod.core.desk;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.identity.AccountDeeds.OpenAccount;
import gwarchod.core.identity.AccountDeeds.RegisterAgency;
import gwarchod.core.identity.AgencyKind;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.words.Lang;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A node with the police and their accounts, at which tests ask and act as its users do: through the desk.
public abstract class DeskArea {
    public static final AgencyId POLICE = new AgencyId("police");
    public static final Instant NOW = Instant.parse("2026-03-09T12:00:00Z");

    private final Map<String, Asking> sessions = new HashMap<>();
    private int requests;
    protected Node node;

    @BeforeEach
    void aNode(@TempDir Path data) {
        node = Node.open(NodeSettings.below(data, Optional.empty(), 4, () -> NOW), List.of());
        node.demonstrate();
        node.loader().register(new RegisterAgency(POLICE, "The police", "Yr heddlu", AgencyKind.POLICE));
    }

    @AfterEach
    void close() {
        node.close();
    }

    protected final void account(String user, AgencyId agency, String role) {
        node.loader().open(new OpenAccount(new UserId(user), "The " + user, agency, "demo", List.of(role)));
    }

    protected final CaseId opened(String user, OpenCase command) {
        return new CaseId(done(act(user, null, command)).get("case"));
    }

    protected final Asking as(String user) {
        return sessions.computeIfAbsent(user, name ->
                new Asking(assertInstanceOf(SignIn.Done.class, node.desk().signIn(name, "demo", "here").await()).token(), Lang.EN, null));
    }

    protected final Outcome act(String user, @Nullable CaseId id, CaseCommand command) {
        return node.desk().act(as(user), "k" + ++requests, null, id, command).await();
    }

    protected final <C extends Record> Outcome does(String user, Deed<C> deed, C command) {
        return node.desk().act(as(user), "k" + ++requests, deed, command).await();
    }

    protected static Map<String, String> done(Outcome outcome) {
        return assertInstanceOf(Outcome.Done.class, outcome, outcome::toString).ids();
    }

    protected static String code(Outcome outcome) {
        return assertInstanceOf(Outcome.Refused.class, outcome).why().code();
    }

    /// What somebody is answered, as it leaves the node; a refusal as it reads.
    protected final <Q extends Record, V> String read(String user, Question<Q, V> question, Q what) {
        var answer = node.desk().ask(as(user), question, what).await();
        return answer instanceof Answer.Found<V> found ? new String(found.json(), StandardCharsets.UTF_8) : answer.toString();
    }
}
