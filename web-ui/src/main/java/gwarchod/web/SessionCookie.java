package gwarchod.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;

/// The cookie that holds a session's token: out of reach of scripts, of other sites and, over https, of other hosts (`__Host-`).
public final class SessionCookie {
    private static final String PLAIN = "gwarchod";

    private final boolean https;

    /// @param https whether browsers reach this node by https although the last step to it may be plain
    public SessionCookie(boolean https) {
        this.https = https;
    }

    /// The token the browser sent; empty for none.
    public String token(RoutingContext context) {
        var cookie = context.request().getCookie(name(context));
        return cookie == null ? "" : cookie.getValue();
    }

    public void set(RoutingContext context, String token, Instant expiresAt, Instant now) {
        long seconds = Math.max(1, Duration.between(now, expiresAt).toSeconds());
        context.response().addCookie(guarded(context, name(context), token).setMaxAge(seconds));
    }

    public void clear(RoutingContext context) {
        context.response().addCookie(guarded(context, name(context), "").setMaxAge(0));
    }

    boolean secure(RoutingContext context) {
        return https || context.request().isSSL();
    }

    /// A cookie scripts and other sites never see.
    Cookie guarded(RoutingContext context, String name, String value) {
        return Cookie.cookie(name, value)
                .setHttpOnly(true)
                .setSecure(secure(context))
                .setSameSite(CookieSameSite.STRICT)
                .setPath("/");
    }

    private String name(RoutingContext context) {
        return name(context, PLAIN);
    }

    /// Over https bound to this host alone.
    String name(RoutingContext context, String plain) {
        return secure(context) ? "__Host-" + plain : plain;
    }
}
