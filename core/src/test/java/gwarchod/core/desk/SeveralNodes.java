package gwarchod.core.desk;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.identity.AccountDeeds.OpenAccount;
import gwarchod.core.identity.AccountDeeds.RegisterAgency;
import gwarchod.core.identity.AgencyKind;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Outcome;
import gwarchod.core.store.EmbeddedStore;
import gwarchod.core.words.Lang;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Several case nodes on one store and one key store, which don't hear of each other. The stores speak MongoDB's protocol and stand for a MongoDB.
abstract class SeveralNodes {
    static final AgencyId POLICE = new AgencyId("police");

    private static final boolean LONG = "true".equals(System.getenv("GWARCHOD_LONG"));

    /// What others have written is seen by then: a second, where this machine has nothing else to do. On one that is busy a node may be behind and
    /// then refuses; that it is never late and silent is held by the simulation, whose seconds don't depend on the machine.
    static final Duration PROMISED = Duration.ofSeconds(LONG ? 1 : 30);

    @TempDir
    Path data;

    EmbeddedStore store;
    EmbeddedStore keyStore;
    final List<Node> nodes = new ArrayList<>();
    private int requests;

    @BeforeEach
    final void stores() {
        store = EmbeddedStore.open(data.resolve("store"));
        keyStore = EmbeddedStore.open(data.resolve("key-store"));
    }

    @AfterEach
    final void close() {
        List.copyOf(nodes).reversed().forEach(this::close);
        store.close();
        keyStore.close();
    }

    final void close(Node node) {
        nodes.remove(node);
        node.close();
    }

    final Node node(String name) {
        return node(name, Clock.systemUTC());
    }

    final Node node(String name, InstantSource clock) {
        var node = Node.open(settings(name, clock), List.of());
        nodes.add(node);
        return node;
    }

    final NodeSettings settings(String name, InstantSource clock) {
        var own = data.resolve(name);
        return NodeSettings.below(own, own.resolve("keys"), data.resolve("master.key"), Optional.of(store.connectionString()), 4, clock)
                .sharingKeysIn(Optional.of(keyStore.connectionString()));
    }

    /// The police, with accounts named by their roles.
    final void police(Node on, String... roles) {
        on.loader().register(new RegisterAgency(POLICE, "The police", "Yr heddlu", AgencyKind.POLICE));
        for (String role : roles) {
            on.loader().open(new OpenAccount(new UserId(role), "The " + role, POLICE, "demo", List.of(role)));
        }
    }

    final Asking signedIn(Node on, String user) {
        return new Asking(assertInstanceOf(SignIn.Done.class, on.desk().signIn(user, "demo", "here").await()).token(), Lang.EN, null);
    }

    final Outcome act(Node on, Asking asking, CaseId id, CaseCommand command) {
        return on.desk().act(asking, "k" + ++requests, null, id, command).await();
    }

    static CommitRef done(Outcome outcome) {
        return assertInstanceOf(Outcome.Done.class, outcome, outcome::toString).ref();
    }

    final CaseId opened(Node on, Asking asking, String family) {
        return new CaseId(done(on.desk().act(asking, "k" + ++requests, null, null, OpenCase.of(family, "Bryn", null)).await()).stream().id());
    }

    static <Q extends Record, V> Answer<V> ask(Node on, Asking asking, Question<Q, V> question, Q what) {
        return on.desk().ask(asking, question, what).await();
    }

    /// As it leaves the node; a refusal as it reads.
    static <Q extends Record, V> String read(Node on, Asking asking, Question<Q, V> question, Q what) {
        return ask(on, asking, question, what) instanceof Answer.Found<V> found
                ? new String(found.json(), StandardCharsets.UTF_8)
                : ask(on, asking, question, what).toString();
    }

    static String view(Node on, Asking asking, CaseId id) {
        return read(on, asking, CaseQuestions.VIEW, new CaseQuestions.One(id, null));
    }

    /// It holds for whoever looks after that time; how long it took. A look begun before may still show what was.
    static Duration within(Duration most, String what, BooleanSupplier holds) {
        long began = System.nanoTime();
        for (long looked = 0; !holds.getAsBoolean(); looked = System.nanoTime() - began) {
            assertTrue(looked <= most.toNanos(), "looked at after " + most + ": " + what);
            pause(1);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    static void pause(long ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
