package gwarchod.web;

import gwarchod.core.journal.Refusal;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where browsers find this server. A setting says it; a request's `Host` says whatever somebody wrote there, and is believed only where it
/// says this very machine, for trying out. Passkeys are bound to it, and links with codes begin with it.
final class Site {
    private static final Refusal UNKNOWN = Refusal.rule("address-needed");
    private static final Pattern THIS_MACHINE = Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?");

    private final Optional<String> set;

    /// @param address scheme, host and port; a path after it doesn't count
    Site(Optional<URI> address) {
        this.set = address.map(uri -> uri.getScheme() + "://" + uri.getRawAuthority());
    }

    /// Scheme, host and port; empty where nobody said it and this isn't a trial on one's own machine.
    Optional<String> origin(Visit visit) {
        return set.or(() -> here(visit));
    }

    private static Optional<String> here(Visit visit) {
        var authority = visit.context().request().authority();
        var ours = authority == null ? "" : authority.toString();
        if (!THIS_MACHINE.matcher(ours).matches()) {
            return Optional.empty();
        }
        var sent = visit.context().request().getHeader("Origin");       // a proxy here may end TLS: the browser knows which it was
        return Optional.of(sent != null && (sent.equals("https://" + ours) || sent.equals("http://" + ours)) ? sent : "https://" + ours);
    }

    /// The same for what can't be done without.
    String needed(Visit visit) {
        return origin(visit).orElseThrow(() -> new RefusedException(UNKNOWN));
    }
}
