package gwarchod.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/// What a benchmark found.
///
/// @param promise what the design promises, with its goal
/// @param figures by name, with the unit in the name
/// @param kept whether the goal was met in this run
public record Measured(String promise, Map<String, Double> figures, boolean kept) {
    public Measured {
        figures = new LinkedHashMap<>(figures);
    }
}
