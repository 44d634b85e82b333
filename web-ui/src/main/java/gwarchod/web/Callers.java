package gwarchod.web;

import gwarchod.core.ids.NewIds;
import gwarchod.core.words.Lang;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Who a request comes from, as far as cookies tell: the session, the language, and before there is a session the visit.
final class Callers {
    /// An address of ours; anything else might lead to another site.
    static final Pattern OURS = Pattern.compile("/[a-z0-9-]+([./][a-z0-9-]+)*");

    private static final String LANG = "lang";
    private static final String SAID = "said";
    private static final String VISIT = "gwarchod-visit";
    private static final long LANG_SECONDS = 365L * 24 * 60 * 60;
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types gwarchod";

    private final SessionCookie session;
    private final FormTokens tokens;
    private final NewIds ids;

    Callers(SessionCookie session, FormTokens tokens, NewIds ids) {
        this.session = session;
        this.tokens = tokens;
        this.ids = ids;
    }

    Visit visit(RoutingContext context) {
        var token = session.token(context);
        return new Visit(context, lang(context), token, null, token.isEmpty() ? visitor(context) : token, !token.isEmpty() && Hops.moved(context));
    }

    /// A form is believed when it carries this session's token and no other site sent it.
    boolean believes(Visit visit, String sent) {
        var site = visit.context().request().getHeader("Sec-Fetch-Site");
        return (site == null || site.equals("same-origin") || site.equals("none")) && tokens.accepts(visit.bound(), sent);
    }

    /// `lang=cy`: keeps the choice and comes back to the same page without it; false when nothing was chosen.
    boolean changesLanguage(RoutingContext context) {
        var chosen = context.queryParams().get(LANG);
        if (chosen == null) {
            return false;
        }
        context.response()
                .addCookie(Cookie.cookie(session.name(context, LANG), Lang.of(chosen).code())
                        .setPath("/").setMaxAge(LANG_SECONDS).setSameSite(CookieSameSite.LAX).setHttpOnly(true)
                        .setSecure(session.secure(context)))
                .setStatusCode(303)
                .putHeader(HttpHeaders.LOCATION, OURS.matcher(context.normalizedPath()).matches() ? context.normalizedPath() + keptQuery(context) : "/")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end();
        return true;
    }

    /// What an address asks for, `?a=b&c=d` or empty: without the choice of a language and the word for what was just done.
    static String keptQuery(RoutingContext context) {
        var kept = context.queryParams().entries().stream()
                .filter(asked -> !asked.getKey().equals(LANG) && !asked.getKey().equals(SAID))
                .map(asked -> encoded(asked.getKey()) + "=" + encoded(asked.getValue()))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// Nothing is kept anywhere, nothing foreign runs, nobody frames it.
    static void guard(HttpServerResponse response) {
        response.putHeader("Content-Security-Policy", POLICY)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("Referrer-Policy", "same-origin")
                .putHeader("X-Content-Type-Options", "nosniff");
    }

    private Lang lang(RoutingContext context) {
        var kept = context.request().getCookie(session.name(context, LANG));
        return Lang.of(kept == null ? "" : kept.getValue());
    }

    private String visitor(RoutingContext context) {
        var kept = context.request().getCookie(session.name(context, VISIT));
        if (kept != null && !kept.getValue().isEmpty()) {
            return kept.getValue();
        }
        var visitor = ids.secret();
        context.response().addCookie(session.guarded(context, session.name(context, VISIT), visitor));
        return visitor;
    }
}
