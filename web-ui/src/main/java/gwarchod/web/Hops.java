package gwarchod.web;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/// Which node answered somebody last, as a cookie says, where there are several: who comes from another is answered after all they may have
/// seen or done there. The cookie holds a name made up when the node started, and nothing of anybody; one that is made up by whoever sends it
/// costs a look at the store.
public final class Hops implements Handler<RoutingContext> {
    private static final String COOKIE = "gwarchod-at";
    private static final String KEY = Hops.class.getName();

    private final Optional<String> here;
    private final SessionCookie cookies;

    /// @param here this node's name; empty where there is no other
    public Hops(Optional<String> here, boolean https) {
        this.here = here;
        this.cookies = new SessionCookie(https);
    }

    @Override
    public void handle(RoutingContext context) {
        here.ifPresent(_ -> context.put(KEY, this));
        context.next();
    }

    /// Whether another node answered whoever asks last. From here on it is this one.
    public static boolean moved(RoutingContext context) {
        return context.get(KEY) instanceof Hops hops && hops.movedHere(context);
    }

    private boolean movedHere(RoutingContext context) {
        var name = cookies.name(context, COOKIE);
        var at = context.request().getCookie(name);
        var now = here.orElseThrow();
        if (at != null && at.getValue().equals(now)) {
            return false;
        }
        if (!context.response().headWritten()) {
            context.response().addCookie(cookies.guarded(context, name, now));
        }
        return at != null;
    }
}
