package gwarchod.web;

import gwarchod.core.desk.Elsewhere;
import gwarchod.core.desk.SignIn;
import gwarchod.core.journal.Refusal;
import gwarchod.core.words.Phrase;
import io.vertx.core.Future;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/// Signing in with one's own organisation. Who comes back is believed only in the browser that set out, and once.
final class ProviderPages {
    static final String PATH = "/sign-in/provider";

    private static final String AGAIN = "yes";
    private static final Phrase TITLE = Phrase.of("web.title.sign-in");
    private static final Refusal NOBODY = new Refusal.SignInNeeded("sign-in-refused");
    private static final String COOKIE = "gwarchod-provider";
    private static final Duration AWAY_MAX = Duration.ofMinutes(10);
    private static final int NEXT_CHARACTERS_MAX = 300;

    private final PageDoor door;
    private final Elsewhere elsewhere;
    private final SessionCookie session;
    private final Sealed sealed;
    private final Consumer<String> signOut;
    private final InstantSource clock;
    private final BiFunction<Visit, Refusal, Sheet> refused;

    /// Who is on the way, as their own browser keeps it. Nothing is kept here: whoever sets out a thousand times fills nobody's place.
    ///
    /// @param next where they go on to
    /// @param before the session this browser had, which ends when the next begins; empty for none
    private record Away(String state, String nonce, String verifier, String issuer, Instant at, boolean again, String next, String before) {
        Elsewhere.Departure departure() {
            return new Elsewhere.Departure("", state, nonce, verifier, issuer, at, again);
        }

        @Override
        public String toString() {
            return "Away[" + at + "]";      // what it holds is as good as a password for some minutes
        }
    }

    /// @param signOut ends a session by its token
    /// @param refused the sign-in page, saying that it didn't lead to an account here
    ProviderPages(
            PageDoor door, Elsewhere elsewhere, SessionCookie session, Sealed sealed, Consumer<String> signOut, InstantSource clock,
            BiFunction<Visit, Refusal, Sheet> refused) {
        this.door = door;
        this.elsewhere = elsewhere;
        this.session = session;
        this.sealed = sealed;
        this.signOut = signOut;
        this.clock = clock;
        this.refused = refused;
    }

    void mount(Router router) {
        door.anybody(router, PATH, this::depart);
        door.anybody(router, PATH + "/arrival", this::arrive);
        router.post(PATH + "/ended").putMetadata(PageDoor.PERMISSION, "public").handler(this::ended);
    }

    private Future<Sheet> depart(Visit visit) {
        return door.here(elsewhere.depart(AGAIN.equals(visit.query("again")))).map(out -> {
            var away = new Away(out.state(), out.nonce(), out.verifier(), out.issuer(), out.at(), out.again(), ours(visit.query("next")), visit.token());
            keep(visit, sealed.seal(away), AWAY_MAX.toSeconds());
            return new Sheet.Elsewhere(out.address());
        });
    }

    /// Lax: the provider's site sends them back here, and the cookie must come along.
    private void keep(Visit visit, String value, long seconds) {
        visit.context().response().addCookie(session.guarded(visit.context(), session.name(visit.context(), COOKIE), value)
                .setSameSite(CookieSameSite.LAX).setMaxAge(seconds));
    }

    private Future<Sheet> arrive(Visit visit) {
        var cookie = visit.context().request().getCookie(session.name(visit.context(), COOKIE));
        var known = Optional.ofNullable(cookie).flatMap(kept -> sealed.open(kept.getValue(), Away.class))
                .filter(away -> clock.instant().isBefore(away.at().plus(AWAY_MAX)))
                .filter(away -> MessageDigest.isEqual(utf8(away.state()), utf8(visit.query("state"))));
        var issuer = visit.query("iss");
        if (cookie != null) {
            keep(visit, "", 0);
        }
        if (known.isEmpty() || visit.query("code").isEmpty() || !issuer.isEmpty() && !issuer.equals(known.get().issuer())) {
            return Future.succeededFuture(refused.apply(visit, NOBODY));
        }
        return door.here(elsewhere.arrive(known.get().departure(), visit.query("code"))).map(signIn -> switch (signIn) {
            case SignIn.Done done -> {
                if (!known.get().before().isEmpty()) {
                    signOut.accept(known.get().before());       // this browser's cookie holds one session
                }
                session.set(visit.context(), done.token(), done.expiresAt(), clock.instant());
                yield passage(visit, known.get().next(), "web.sign-in.arrived");
            }
            case SignIn.CodeNeeded _ -> refused.apply(visit, NOBODY);      // a provider's word needs no code of ours
            case SignIn.Refused(var why) -> refused.apply(visit, why);
        });
    }

    private static String ours(String next) {
        return next.length() <= NEXT_CHARACTERS_MAX && Callers.OURS.matcher(next).matches() ? next : "/";
    }

    /// A page that leads on by itself. Who comes from another site by redirects alone would not bring the session's cookie along; and a form
    /// of ours may lead to no other site.
    private static Sheet passage(Visit visit, String to, String said) {
        visit.context().response().putHeader("Refresh", "0; url=" + to);
        return Sheet.page("passage", TITLE, Map.of("to", to, "said", Phrase.of(said)));
    }

    /// Where whoever signs out goes on to: to their organisation, when they came from there.
    Future<Sheet> signedOut(Visit visit) {
        return door.here(elsewhere.leave(visit.token())).recover(_ -> Future.succeededFuture(Optional.empty()))
                .map(address -> address.map(there -> passage(visit, there, "web.sign-out.elsewhere")).orElse(new Sheet.Elsewhere("/sign-in")));
    }

    /// The provider itself says that somebody signed out there. No browser brings this, so no form's token does either: what counts is signed.
    private void ended(RoutingContext context) {
        var token = context.request().getFormAttribute("logout_token");
        Callers.guard(context.response());
        door.here(elsewhere.ended(token == null ? "" : token))
                .onSuccess(good -> context.response().setStatusCode(good ? 200 : 400).end())
                .onFailure(_ -> context.response().setStatusCode(503).end());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
