package gwarchod.core.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/// An index that can answer equality, ranges and order, as the planner sees it.
interface OrderedIndex {
    List<String> fields();

    /// Every document whose key lies between these two, in the order of [KeyOrder]; null when this index can't say. Neither is a key itself:
    /// each ends with a side.
    @Nullable Stretch stretch(KeyValue from, KeyValue to);

    /// False once it has held an array: one document then has several keys, and ranges and order no longer follow.
    boolean usable();

    /// Documents without these fields are missing from it.
    boolean leavesOut();

    /// The stretch of an index that is a map.
    static Stretch of(NavigableMap<KeyValue, Integer> entries, KeyValue from, KeyValue to) {
        var within = entries.subMap(from, true, to, true);
        return backwards -> (backwards ? within.descendingMap() : within).values().stream();
    }
}
