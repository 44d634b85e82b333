package gwarchod.core.store;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which stretch of which index holds every document that a filter can match, and whether it is already in the order asked for.
record QueryPlan(Stretch stretch, boolean sorted, boolean backwards, int score) {
    private static final int SCORE_EQUAL = 4;
    private static final int SCORE_RANGE = 2;
    private static final int SCORE_SORTED = 1;

    /// The best plan, or nothing when no index says more than a look at every document.
    static Optional<QueryPlan> best(List<Index<Integer>> indexes, Document filter, @Nullable Document orderBy) {
        if (orderBy != null && orderBy.containsKey("$natural")) {
            return Optional.empty();
        }
        var bounds = Bounds.of(filter);
        QueryPlan best = null;
        for (Index<Integer> index : indexes) {
            if (index instanceof OrderedIndex ordered && ordered.usable()) {
                var plan = plan(ordered, bounds, orderBy == null ? new Document() : orderBy);
                if (plan.isPresent() && plan.get().score > 0 && (best == null || plan.get().score > best.score)) {
                    best = plan.get();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    Stream<Integer> positions() {
        return stretch.positions(backwards);
    }

    private static Optional<QueryPlan> plan(OrderedIndex index, Map<String, Bounds> bounds, Document orderBy) {
        var from = new ArrayList<Object>();
        var fields = index.fields();
        int equals = 0;
        while (equals < fields.size() && bounds.get(fields.get(equals)) instanceof Bounds bound && bound.equal() instanceof Object value) {
            from.add(value);
            equals++;
        }
        var to = new ArrayList<>(from);
        var range = equals < fields.size() ? bounds.get(fields.get(equals)) : null;
        from.addAll(range == null ? List.of(KeyOrder.End.LOW) : range.from());
        to.addAll(range == null ? List.of(KeyOrder.End.HIGH) : range.to());

        int score = equals * SCORE_EQUAL + (range == null ? 0 : SCORE_RANGE);
        int direction = direction(fields.subList(equals, fields.size()), fields.subList(0, equals), orderBy);
        boolean complete = score > 0 || !index.leavesOut();
        boolean sorted = complete && !orderBy.isEmpty() && direction != 0;
        return Optional.ofNullable(stretch(index, new KeyValue(from), new KeyValue(to)))
                .map(stretch -> new QueryPlan(stretch, sorted, sorted && direction < 0, score + (sorted ? SCORE_SORTED : 0)));
    }

    private static @Nullable Stretch stretch(OrderedIndex index, KeyValue from, KeyValue to) {
        return KeyOrder.INSTANCE.compare(from, to) >= 0 ? _ -> Stream.empty() : index.stretch(from, to);
    }

    /// 1 or -1 when walking the index forwards or backwards yields that order, 0 when neither does.
    private static int direction(List<String> remaining, List<String> fixed, Document orderBy) {
        int direction = 0;
        int at = 0;
        for (var order : orderBy.entrySet()) {
            if (fixed.contains(order.getKey())) {
                continue;
            }
            if (at >= remaining.size() || !remaining.get(at).equals(order.getKey()) || !(order.getValue() instanceof Number asked)) {
                return 0;
            }
            int wanted = Integer.signum(asked.intValue());
            if (direction != 0 && direction != wanted) {
                return 0;
            }
            direction = wanted;
            at++;
        }
        return direction == 0 ? 1 : direction;
    }
}
