package gwarchod.gateway;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Patterns of paths as the router writes them: `/cases/:id/breaches`.
final class Paths {
    /// A fixed name before a parameter in the same place: `/cases/search` isn't the case called search.
    static final Comparator<String> FIXED_FIRST = Comparator.comparing(path ->
            Stream.of(path.split("/")).map(step -> step.startsWith(":") ? "~" : step).collect(Collectors.joining("/")));

    private Paths() {}

    /// Whether what is asked of this path would be taken for something else by one of `others`: `/cases/search` by `/cases/:id`.
    static boolean isNarrowed(String path, Collection<String> others) {
        var steps = path.split("/");
        return others.stream().map(other -> other.split("/")).anyMatch(other -> other.length == steps.length && IntStream.range(0, steps.length)
                .allMatch(i -> steps[i].equals(other[i]) || steps[i].startsWith(":") || other[i].startsWith(":")));
    }

    static Set<String> parameters(String path) {
        var names = new LinkedHashSet<String>();
        for (String step : path.split("/")) {
            if (step.startsWith(":")) {
                names.add(step.substring(1));
            }
        }
        return names;
    }

    /// As the contract document writes it: `/cases/{id}/breaches`.
    static String template(String path) {
        return Stream.of(path.split("/"))
                .map(step -> step.startsWith(":") ? "{" + step.substring(1) + "}" : step)
                .collect(Collectors.joining("/"));
    }
}
