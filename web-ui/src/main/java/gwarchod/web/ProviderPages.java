package gwarchod.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gwarchod.core.desk.Elsewhere;
import gwarchod.core.desk.SignIn;
import gwarchod.core.ids.NewIds;
import gwarchod.core.journal.Refusal;
import gwarchod.core.words.Phrase;
import io.vertx.core.Future;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.BiFunction;

/// Signing in with one's own organisation. Who comes back is believed only in the browser that set out, and once.
final class ProviderPages {
    static final String PATH = "/sign-in/provider";

    private static final Phrase TITLE = Phrase.of("web.title.sign-in");
    private static final Refusal NOBODY = new Refusal.SignInNeeded("sign-in-refused");
    private static final String COOKIE = "gwarchod-provider";
    private static final Duration AWAY_MAX = Duration.ofMinutes(10);
    private static final int AWAY_AT_ONCE_MAX = 10_000;

    private final PageDoor door;
    private final Elsewhere elsewhere;
    private final SessionCookie session;
    private final NewIds ids;
    private final InstantSource clock;
    private final BiFunction<Visit, Refusal, Sheet> refused;

    /// Who is on the way, by the state that comes back with them; for every event loop.
    private final Cache<String, Away> away = Caffeine.newBuilder().maximumSize(AWAY_AT_ONCE_MAX).expireAfterWrite(AWAY_MAX).build();

    /// @param browser what the browser that set out holds in a cookie
    private record Away(Elsewhere.Departure departure, String browser, String next) {}

    /// @param refused the sign-in page, saying that it didn't lead to an account here
    ProviderPages(PageDoor door, Elsewhere elsewhere, SessionCookie session, NewIds ids, InstantSource clock, BiFunction<Visit, Refusal, Sheet> refused) {
        this.door = door;
        this.elsewhere = elsewhere;
        this.session = session;
        this.ids = ids;
        this.clock = clock;
        this.refused = refused;
    }

    void mount(Router router) {
        door.anybody(router, PATH, this::depart);
        door.anybody(router, PATH + "/arrival", this::arrive);
        router.post(PATH + "/ended").putMetadata(PageDoor.PERMISSION, "public").handler(this::ended);
    }

    private Future<Sheet> depart(Visit visit) {
        return door.here(elsewhere.depart()).map(departure -> {
            var browser = ids.secret();
            away.put(departure.state(), new Away(departure, browser, visit.query("next")));
            // Lax: the provider's site sends them back here, and the cookie must come along.
            visit.context().response().addCookie(session.guarded(visit.context(), session.name(visit.context(), COOKIE), browser)
                    .setSameSite(CookieSameSite.LAX).setMaxAge(AWAY_MAX.toSeconds()));
            return new Sheet.Elsewhere(departure.address());
        });
    }

    private Future<Sheet> arrive(Visit visit) {
        var known = away.asMap().remove(visit.query("state"));
        var cookie = visit.context().request().getCookie(session.name(visit.context(), COOKIE));
        boolean same = known != null && cookie != null && MessageDigest.isEqual(utf8(known.browser()), utf8(cookie.getValue()));
        var issuer = visit.query("iss");
        if (!same || visit.query("code").isEmpty() || !issuer.isEmpty() && !issuer.equals(known.departure().issuer())) {
            return Future.succeededFuture(refused.apply(visit, NOBODY));
        }
        return door.here(elsewhere.arrive(known.departure(), visit.query("code"))).map(signIn -> switch (signIn) {
            case SignIn.Done done -> {
                session.set(visit.context(), done.token(), done.expiresAt(), clock.instant());
                yield passage(visit, Callers.OURS.matcher(known.next()).matches() ? known.next() : "/", "web.sign-in.arrived");
            }
            case SignIn.CodeNeeded _ -> refused.apply(visit, NOBODY);      // a provider's word needs no code of ours
            case SignIn.Refused(var why) -> refused.apply(visit, why);
        });
    }

    /// A page that leads on by itself. Who comes from another site by redirects alone would not bring the session's cookie along; and a form
    /// of ours may lead to no other site.
    private static Sheet passage(Visit visit, String to, String said) {
        visit.context().response().putHeader("Refresh", "0; url=" + to);
        return Sheet.page("passage", TITLE, Map.of("to", to, "said", Phrase.of(said)));
    }

    /// Where whoever signs out goes on to: to their organisation, when they came from there.
    Future<Sheet> signedOut(Visit visit) {
        return door.here(elsewhere.leave(visit.token())).recover(_ -> Future.succeededFuture(java.util.Optional.empty()))
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
