package gwarchod.core.desk;

import gwarchod.core.identity.Entry;
import gwarchod.core.identity.Sessions;
import gwarchod.core.ids.NewIds;
import gwarchod.core.provider.Provider;
import gwarchod.core.provider.ProviderSettings;
import gwarchod.core.store.Documents;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Where one signs in and out of a node.
record Door(Entry entry, Sessions sessions, Optional<Elsewhere> elsewhere) implements SignInDoor {
    /// Waits until what is looked up in the store can be looked up quickly.
    static Door of(
            Entry entry, Sessions sessions, Function<String, Documents> documents, Optional<ProviderSettings> provider, Work work, InstantSource clock,
            NewIds ids) {
        var told = documents.apply("sign-outs-told");
        sessions.prepare().compose(_ -> entry.prepare()).compose(_ -> told.index(List.of("at"))).toCompletionStage().toCompletableFuture().join();
        return new Door(entry, sessions, provider.map(set ->
                new Provider(set, entry.signIns(), entry.ties(), sessions, told, work::call, clock, ids)));
    }

    @Override
    public Future<SignIn> signIn(String username, String password, String from) {
        return entry.signIns().signIn(username, password, from);
    }

    @Override
    public Future<Void> signOut(String token) {
        return sessions.revoke(token);
    }

    @Override
    public Entrance entrance() {
        return entry;
    }
}
