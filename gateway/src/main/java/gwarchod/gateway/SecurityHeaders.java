package gwarchod.gateway;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.stream.Collectors;

/// What every answer says to a browser: run nothing that isn't ours, show this in no frame, keep no copy, tell nobody whence.
/// A page may set a stricter value; assets, which hold nothing of a case, say for themselves how long they may be kept.
final class SecurityHeaders implements Handler<RoutingContext> {
    static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cache-Control", "no-store",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    /// Encoded once.
    private static final Map<CharSequence, CharSequence> ENCODED = ALWAYS.entrySet().stream().collect(Collectors.toUnmodifiableMap(
            header -> HttpHeaders.createOptimized(header.getKey()), header -> HttpHeaders.createOptimized(header.getValue())));

    @Override
    public void handle(RoutingContext context) {
        ENCODED.forEach(context.response()::putHeader);
        context.next();
    }
}
