package gwarchod.core.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a filter says of one field, as far as an index can use it: equal to a value, or a range. Anything else is left to
/// the matcher, which looks at every document that the index proposes.
final class Bounds {
    private @Nullable Object equal;
    private @Nullable Object low;
    private boolean lowIncluded;
    private @Nullable Object high;
    private boolean highIncluded;

    private Bounds() {}

    /// By field; a field of which nothing useful is said is absent. Looks into `$and`, which drivers write.
    static Map<String, Bounds> of(Document filter) {
        var all = new HashMap<String, Bounds>();
        collect(filter, all);
        all.values().removeIf(bounds -> bounds.equal == null && bounds.low == null && bounds.high == null);
        return all;
    }

    private static void collect(Document filter, Map<String, Bounds> all) {
        for (var entry : filter.entrySet()) {
            if (entry.getKey().equals("$and") && entry.getValue() instanceof List<?> parts) {
                for (Object part : parts) {
                    if (part instanceof Document document) {
                        collect(document, all);
                    }
                }
            } else if (!entry.getKey().startsWith("$")) {
                all.computeIfAbsent(entry.getKey(), _ -> new Bounds()).narrow(entry.getValue());
            }
        }
    }

    private void narrow(@Nullable Object condition) {
        if (condition instanceof Document operators) {
            for (var operator : operators.entrySet()) {
                if (isScalar(operator.getValue())) {
                    narrow(operator.getKey(), normal(operator.getValue()));
                }
            }
        } else if (isScalar(condition)) {
            equal = normal(condition);
        }
    }

    private void narrow(String operator, Object value) {
        switch (operator) {
            case "$eq" -> equal = value;
            case "$gt", "$gte" -> {
                low = value;
                lowIncluded = operator.equals("$gte");
            }
            case "$lt", "$lte" -> {
                high = value;
                highIncluded = operator.equals("$lte");
            }
            default -> {
                // left to the matcher
            }
        }
    }

    private static boolean isScalar(@Nullable Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean || value instanceof ObjectId
                || value instanceof Instant || value instanceof UUID;
    }

    private static Object normal(@Nullable Object value) {
        return new KeyValue(value).normalized().get(0);
    }

    @Nullable Object equal() {
        return equal;
    }

    /// Where to start within `prefix`: the value, and on which side of its equals; or below everything.
    List<Object> from() {
        return low == null ? List.of(KeyOrder.End.LOW) : List.of(low, lowIncluded ? KeyOrder.End.LOW : KeyOrder.End.HIGH);
    }

    List<Object> to() {
        return high == null ? List.of(KeyOrder.End.HIGH) : List.of(high, highIncluded ? KeyOrder.End.HIGH : KeyOrder.End.LOW);
    }
}
