package gwarchod.gateway;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The ways in which a known path can be asked, found step by step: a route of its own for each would be tried for every request that isn't
/// for it.
final class AllowedMethods {
    private static final String PARAMETER = ":";

    private final Map<String, AllowedMethods> steps = new HashMap<>();
    private @Nullable String allowed;

    /// @param path as the router writes it: `/cases/:id/breaches`
    void add(String path, String methods) {
        var at = this;
        for (String step : path.split("/", -1)) {
            at = at.steps.computeIfAbsent(step.startsWith(PARAMETER) ? PARAMETER : step, _ -> new AllowedMethods());
        }
        at.allowed = methods;
    }

    /// Of a path that somebody asked for, with or without a slash at its end, as the router takes it; empty where there is none like it.
    Optional<String> of(String path) {
        return of((path.endsWith("/") ? path.substring(0, path.length() - 1) : path).split("/", -1), 0);
    }

    private Optional<String> of(String[] path, int from) {
        if (from == path.length) {
            return Optional.ofNullable(allowed);
        }
        var fixed = Optional.ofNullable(steps.get(path[from])).flatMap(next -> next.of(path, from + 1));
        return fixed.isPresent() || path[from].isEmpty() ? fixed : Optional.ofNullable(steps.get(PARAMETER)).flatMap(next -> next.of(path, from + 1));
    }
}
