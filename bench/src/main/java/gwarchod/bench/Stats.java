package gwarchod.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// Medians and percentiles.
final class Stats {
    private Stats() {}

    static <T> double median(List<T> all, ToDoubleFunction<T> figure) {
        double[] sorted = all.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /// @param share of the values that lie at or below it: 0.99
    static double percentile(List<Double> all, double share) {
        var sorted = all.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
    }
}
