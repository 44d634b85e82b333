package gwarchod.core.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import gwarchod.core.desk.Elsewhere.Departure;
import gwarchod.core.desk.SignIn;
import gwarchod.core.desk.Told;
import gwarchod.core.ids.UserId;
import gwarchod.core.provider.FakeProvider;
import gwarchod.core.provider.Provider;
import gwarchod.core.provider.ProviderSettings;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/// An area whose police sign in with an identity provider of their own, for tests.
final class Organisation implements AutoCloseable {
    final Area area = new Area();
    final FakeProvider theirs;
    final Sessions sessions;
    final Entry entry;
    final Provider provider;
    private final ProviderSettings settings;
    private final AtomicInteger codes = new AtomicInteger();

    Organisation() throws Exception {
        area.clock.set(Instant.now());
        theirs = new FakeProvider();
        settings = new ProviderSettings(URI.create(theirs.issuer()), "us", "secret", URI.create("https://gwarchod.example"), Area.POLICE,
                "preferred_username", Optional.of("duties"), Map.of("all", Set.of("reader", "writer"), "reading", Set.of("reader")), Set.of());
        area.open(Area.ANN, Area.PASSWORD, "reader");
        area.open(new UserId("root"), Area.PASSWORD, "opener");
        area.open(new UserId("second-root"), Area.PASSWORD, "opener");
        sessions = area.sessions();
        entry = area.entry(sessions);
        provider = provider(entry, sessions);
    }

    /// Another node's, or this one's after a restart: over the same store, knowing nothing.
    Provider provider(Entry entry, Sessions sessions) {
        return new Provider(settings, entry.signIns(), entry.ties(), sessions, area.stores.documents("told"), Organisation::waiting, area.clock::get, area.ids);
    }

    private static <T> Future<T> waiting(Callable<T> task) {
        var done = Promise.<T>promise();
        Thread.ofVirtual().start(() -> {
            try {
                done.complete(task.call());
            } catch (Throwable failed) {        // as the node's own workers do
                done.fail(failed);
            }
        });
        return done.future();
    }

    String administrator(String name) {
        return sessions.begin(new UserId(name), area.clock.get()).await().token();
    }

    static String refusal(Told<?> told) {
        return told instanceof Told.Refused<?>(var why) ? why.code() : "done";
    }

    /// Two people say that this name there is that user's.
    void tie(UserId user, String name) {
        assertEquals("done", refusal(entry.proposeTie(administrator("root"), user, theirs.issuer(), name).await()));
        assertEquals("done", refusal(entry.approveTie(administrator("second-root"), user, theirs.issuer(), name).await()));
    }

    SignIn signIn(Map<String, Object> claims) {
        return arrive(provider.depart(false).await(), claims);
    }

    SignIn arrive(Departure departure, Map<String, Object> claims) {
        var all = new HashMap<>(claims);
        all.putIfAbsent("nonce", departure.nonce());
        all.putIfAbsent("duties", "all");
        return provider.arrive(departure, theirs.code("code-" + codes.incrementAndGet(), all)).await();
    }

    /// The name of whoever came in.
    static String who(SignIn signIn) {
        return signIn instanceof SignIn.Done done ? done.user().username() : assertInstanceOf(SignIn.Refused.class, signIn).why().code();
    }

    static String token(SignIn signIn) {
        return assertInstanceOf(SignIn.Done.class, signIn).token();
    }

    @Override
    public void close() {
        theirs.close();
    }
}
