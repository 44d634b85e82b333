package gwarchod.web;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where a request comes from, for slowing guesses down. Who stands before us says it in `X-Forwarded-For`, and is believed only where the
/// settings name them; of what they say, only the last: they added it themselves, and anybody may have written the rest.
public final class Place implements Handler<RoutingContext> {
    private static final String KEY = "gwarchod.place";
    private static final String HEADER = "X-Forwarded-For";

    private final Set<String> proxies;

    /// @param proxies their addresses, as [#literal] gives them
    public Place(Set<String> proxies) {
        this.proxies = Set.copyOf(proxies);
    }

    /// An address in one form; empty for what is none.
    public static Optional<String> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text.strip()).getHostAddress());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public void handle(RoutingContext context) {
        var near = near(context);
        if (proxies.contains(near)) {
            context.put(KEY, last(context.request().headers().getAll(HEADER)).orElse(near));
        }
        context.next();
    }

    private static Optional<String> last(List<String> said) {
        return said.isEmpty() ? Optional.empty() : literal(said.getLast().substring(said.getLast().lastIndexOf(',') + 1));
    }

    /// Empty where that isn't known.
    public static String of(RoutingContext context) {
        String said = context.get(KEY);
        return said == null ? near(context) : said;
    }

    private static String near(RoutingContext context) {
        var address = context.request().remoteAddress() == null ? null : context.request().remoteAddress().hostAddress();
        return address == null ? "" : literal(address).orElse(address);
    }
}
