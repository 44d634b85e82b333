package gwarchod.gateway;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// What every answer says to a browser: run nothing that isn't ours, show this in no frame, keep no copy, tell nobody whence.
/// A page may set a stricter value; assets, which hold nothing of a case, say for themselves how long they may be kept.
final class SecurityHeaders implements Handler<RoutingContext> {
    static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
                    + "require-trusted-types-for 'script'; trusted-types gwarchod",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cache-Control", "no-store",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cross-Origin-Embedder-Policy", "require-corp");

    /// Where browsers come by https: they shall come no other way, for two years from each visit on.
    static final String STRICT_TRANSPORT = "max-age=63072000; includeSubDomains";

    /// Encoded once.
    private final Map<CharSequence, CharSequence> encoded;

    /// @param secure browsers come by https
    SecurityHeaders(boolean secure) {
        var all = new HashMap<>(ALWAYS);
        if (secure) {
            all.put("Strict-Transport-Security", STRICT_TRANSPORT);
        }
        encoded = all.entrySet().stream().collect(Collectors.toUnmodifiableMap(
                header -> HttpHeaders.createOptimized(header.getKey()), header -> HttpHeaders.createOptimized(header.getValue())));
    }

    @Override
    public void handle(RoutingContext context) {
        encoded.forEach(context.response()::putHeader);
        context.next();
    }
}
