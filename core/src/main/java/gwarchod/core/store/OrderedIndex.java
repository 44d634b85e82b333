package gwarchod.core.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.util.List;
import java.util.NavigableMap;

/// An index that can answer equality, ranges and order, as the planner sees it.
interface OrderedIndex {
    List<String> fields();

    /// Every document whose fields these are is in it, in the order of [KeyOrder]; the values are positions.
    NavigableMap<KeyValue, Integer> entries();

    /// False once it has held an array: one document then has several keys, and ranges and order no longer follow.
    boolean usable();

    /// Documents without these fields are missing from it.
    boolean leavesOut();
}
