package gwarchod.core.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.ValueComparator;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// The order of index keys: value by value as MongoDB orders them, with an end of a range below or above every value.
final class KeyOrder implements Comparator<KeyValue> {
    static final KeyOrder INSTANCE = new KeyOrder();

    /// Stands in a key for "before" or "after everything with this beginning".
    enum End {
        LOW,
        HIGH
    }

    private KeyOrder() {}

    @Override
    public int compare(KeyValue left, KeyValue right) {
        int common = Math.min(left.size(), right.size());
        for (int i = 0; i < common; i++) {
            int order = compareValues(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        if (left.size() == right.size()) {
            return 0;
        }
        return left.size() > common ? afterBeginning(left.get(common)) : -afterBeginning(right.get(common));
    }

    /// How a key that goes on like this stands to the key that is its beginning: an end of a range encloses that too.
    private static int afterBeginning(@Nullable Object next) {
        return next == End.LOW ? -1 : 1;
    }

    private static int compareValues(@Nullable Object left, @Nullable Object right) {
        if (left instanceof String a && right instanceof String b) {
            return a.compareTo(b);
        }
        if (left instanceof Double a && right instanceof Double b) {
            return a.compareTo(b);
        }
        if (left instanceof End a) {
            return right instanceof End b ? a.compareTo(b) : a == End.LOW ? -1 : 1;
        }
        if (right instanceof End b) {
            return b == End.LOW ? 1 : -1;
        }
        return ValueComparator.ascWithoutListHandling().compare(left, right);
    }
}
