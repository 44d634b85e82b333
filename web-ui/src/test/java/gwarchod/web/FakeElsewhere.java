package gwarchod.web;

import gwarchod.core.desk.Elsewhere;
import gwarchod.core.desk.Me;
import gwarchod.core.desk.SignIn;
import gwarchod.core.journal.Refusal;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// An organisation whose code `right` is somebody's.
final class FakeElsewhere implements Elsewhere {
    static final String ISSUER = "https://organisation.example";

    final List<Departure> arrived = new CopyOnWriteArrayList<>();
    private final AtomicInteger departures = new AtomicInteger();

    @Override
    public String issuer() {
        return ISSUER;
    }

    @Override
    public Future<Departure> depart(boolean again) {
        int n = departures.incrementAndGet();
        return Future.succeededFuture(new Departure(ISSUER + "/authorize?state=state-" + n, "state-" + n, "nonce-" + n, "verifier-" + n, ISSUER,
                Instant.now(), again));
    }

    @Override
    public Future<SignIn> arrive(Departure departure, String code) {
        arrived.add(departure);
        return Future.succeededFuture(code.equals("right")
                ? new SignIn.Done("new-token", Instant.now().plusSeconds(3600), new Me("ann", "Ann", "", List.of(), List.of(), List.of()))
                : new SignIn.Refused(new Refusal.SignInNeeded("sign-in-refused")));
    }

    @Override
    public Future<Optional<String>> leave(String token) {
        return Future.succeededFuture(Optional.empty());
    }

    @Override
    public Future<Boolean> ended(String logoutToken) {
        return Future.succeededFuture(false);
    }
}
