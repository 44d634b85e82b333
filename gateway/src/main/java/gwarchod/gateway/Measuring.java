package gwarchod.gateway;

import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/// Who may read this process's numbers. Whoever has the token that was set for it. Where a request comes from decides only where none is
/// set and this is a trial on one's own machine: anywhere else a proxy may stand on the same machine and bring everybody's requests.
///
/// @param token empty where none was set
/// @param trial on this machine alone, with no proxy before it
record Measuring(Optional<String> token, boolean trial) {
    static Measuring of(Settings settings) {
        return new Measuring(settings.metricsToken(), !settings.inEarnest() && settings.transport().proxies().isEmpty());
    }

    boolean may(RoutingContext context) {
        if (token.isPresent()) {
            return MessageDigest.isEqual(utf8(Caller.token(context)), utf8(token.get()));
        }
        var request = context.request();
        var from = request.remoteAddress();
        boolean forwarded = request.headers().contains("Forwarded") || request.headers().contains("X-Forwarded-For");
        return trial && !forwarded && from != null && ("127.0.0.1".equals(from.hostAddress()) || "0:0:0:0:0:0:0:1".equals(from.hostAddress()));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
