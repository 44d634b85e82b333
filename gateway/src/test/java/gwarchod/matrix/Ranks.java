package gwarchod.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The rank-sum test of Mann and Whitney: whether one of two samples tends to be larger. Nothing is supposed about how times are spread.
final class Ranks {
    private Ranks() {}

    /// By how many standard errors `a` tends to be larger than `b`.
    static double z(List<Long> a, List<Long> b) {
        record Value(long value, boolean ofA) {}
        var all = new ArrayList<Value>();
        a.forEach(value -> all.add(new Value(value, true)));
        b.forEach(value -> all.add(new Value(value, false)));
        all.sort(Comparator.comparingLong(Value::value));
        double ranksOfA = 0;
        double ties = 0;
        for (int i = 0; i < all.size(); ) {
            int end = i;
            while (end < all.size() && all.get(end).value() == all.get(i).value()) {
                end++;
            }
            double rank = (i + 1 + end) / 2.0;
            double same = end - i;
            ties += same * same * same - same;
            for (; i < end; i++) {
                ranksOfA += all.get(i).ofA() ? rank : 0;
            }
        }
        double n = a.size();
        double m = b.size();
        double u = ranksOfA - n * (n + 1) / 2;
        double variance = n * m / 12 * (n + m + 1 - ties / ((n + m) * (n + m - 1)));
        return (u - n * m / 2) / Math.sqrt(variance);
    }
}
