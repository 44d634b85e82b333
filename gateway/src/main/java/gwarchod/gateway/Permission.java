package gwarchod.gateway;

import io.vertx.ext.web.Route;

/// Who may come through a route at all. Every route declares it, and a test walks the router and fails on one without; what the caller
/// then sees or may do is decided behind the desk, never here.
final class Permission {
    /// The metadata key; pages declare theirs under the same one.
    static final String KEY = "permission";

    /// Anybody: it shows nothing of any case.
    static final String PUBLIC = "public";

    /// Whoever holds a session; the answer is a view in their scope.
    static final String SIGNED_IN = "signed-in";

    private Permission() {}

    static Route open(Route route) {
        return route.putMetadata(KEY, PUBLIC);
    }

    static Route signedIn(Route route) {
        return route.putMetadata(KEY, SIGNED_IN);
    }

    /// The agreement must permit this command or deed.
    static Route command(Route route, String name) {
        return route.putMetadata(KEY, name);
    }
}
