package gwarchod.gateway;

import gwarchod.core.desk.Again;
import gwarchod.core.desk.Desk;
import gwarchod.core.desk.Proof;
import gwarchod.core.desk.SignIn;
import gwarchod.core.journal.Refusal;
import gwarchod.core.json.Json;
import gwarchod.web.Place;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.auth.authentication.AuthenticationProvider;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Signing in and out by API.
final class SessionRoutes {
    private final Desk desk;
    private final AuthenticationProvider identities;
    private final Problems problems;
    private final RequestReader<Credentials> reader = new RequestReader<>(Credentials.class, Set.of());
    private final RequestReader<Shown> again = new RequestReader<>(Shown.class, Set.of());

    SessionRoutes(Desk desk, AuthenticationProvider identities, Problems problems) {
        this.desk = desk;
        this.identities = identities;
        this.problems = problems;
    }

    record Credentials(String username, String password, @Nullable String code) {
        @Override
        public String toString() {
            return "Credentials";           // a password is never written anywhere
        }
    }

    /// @param password or the code of an authenticator app
    record Shown(@Nullable String password, @Nullable String code) {
        Optional<Proof> proof() {
            return password != null ? Optional.of(new Proof.Password(password)) : Optional.ofNullable(code).map(Proof.Code::new);
        }

        @Override
        public String toString() {
            return "Shown";                 // a password is never written anywhere
        }
    }

    /// @param confirmedUntil when what asks for it will ask again
    record Confirmed(Instant confirmedUntil) {}

    /// The contract's answer to a sign-in.
    record Session(String token, Instant expiresAt, User user) {}

    record User(String username, String name, String agency, List<String> roles) {}

    void mount(Router router) {
        Permission.open(router.post("/api/v1/sessions")).handler(this::signIn);
        Permission.signedIn(router.delete("/api/v1/sessions/current")).handler(this::signOut);
        Permission.signedIn(router.post("/api/v1/sessions/current/confirmation")).handler(this::confirm);
    }

    private void confirm(RoutingContext context) {
        var token = Caller.token(context);
        if (token.isEmpty()) {
            problems.answer(context, Problem.of(401, "session-needed"));
            return;
        }
        BodyReader.read(problems, context, body -> {
            switch (again.fromBody(Map.of(), context.queryParams(), body)) {
                case RequestReader.Read.Wrong<Shown>(var problem) -> problems.answer(context, problem);
                case RequestReader.Read.Done<Shown>(var shown) -> shown.proof().ifPresentOrElse(proof -> confirm(context, token, proof),
                        () -> problems.refuse(context, Refusal.invalid("value-required", "/password")));
            }
        });
    }

    private void confirm(RoutingContext context, String token, Proof proof) {
        Caller.whenDone(context.vertx(), desk.entrance().confirm(token, proof, Place.of(context)), outcome -> {
            switch (outcome) {
                case Again.Done(var until) -> context.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                        .end(Buffer.buffer(Json.writeBytes(new Confirmed(until))));
                case Again.Refused(var why) -> problems.refuse(context, why);
            }
        }, failure -> problems.failed(context, failure));
    }

    private void signIn(RoutingContext context) {
        BodyReader.read(problems, context, body -> {
            switch (reader.fromBody(Map.of(), context.queryParams(), body)) {
                case RequestReader.Read.Wrong<Credentials>(var problem) -> problems.answer(context, problem);
                case RequestReader.Read.Done<Credentials>(var credentials) -> signIn(context, credentials);
            }
        });
    }

    private void signIn(RoutingContext context, Credentials given) {
        var credentials = new IdentityProvider.NameAndPassword(given.username(), given.password(), given.code(), Place.of(context));
        Caller.whenDone(context.vertx(), identities.authenticate(credentials), user -> {
            SignIn.Done done = user.attributes().getValue(IdentityProvider.SIGN_IN) instanceof SignIn.Done it ? it : null;
            if (done == null) {
                problems.failed(context, new IllegalArgumentException("this identity provider gives no session"));
                return;
            }
            var me = done.user();
            var session = new Session(done.token(), done.expiresAt(), new User(me.username(), me.name(), me.agency(), me.roles()));
            context.response().setStatusCode(201)
                    .putHeader(HttpHeaders.LOCATION, "/api/v1/sessions/current")
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .end(Buffer.buffer(Json.writeBytes(session)));
        }, failure -> {
            if (failure instanceof IdentityProvider.Refused refused) {
                problems.refuse(context, refused.why());
            } else {
                problems.failed(context, failure);
            }
        });
    }

    private void signOut(RoutingContext context) {
        var token = Caller.token(context);
        if (token.isEmpty()) {
            problems.answer(context, Problem.of(401, "session-needed"));
            return;
        }
        Caller.whenDone(context.vertx(), desk.signOut(token),
                _ -> context.response().setStatusCode(204).end(),
                failure -> problems.failed(context, failure));
    }
}
