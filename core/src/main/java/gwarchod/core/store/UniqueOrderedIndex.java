package gwarchod.core.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A unique index kept in order. The uniqueness rules are the library's; only the map beneath is ours.
final class UniqueOrderedIndex extends AbstractUniqueIndex<Integer> implements OrderedIndex {
    private final TreeMap<KeyValue, Integer> positions = new TreeMap<>(KeyOrder.INSTANCE);
    private final List<String> fields;
    private final boolean plain;
    private boolean heldArray;

    UniqueOrderedIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.fields = keys.stream().map(IndexKey::getKey).toList();
        this.plain = SimpleKeys.arePlain(fields);
    }

    @Override
    public Set<KeyValue> getKeyValues(Document document) {
        var simple = plain ? SimpleKeys.of(document, fields) : null;
        return simple == null ? super.getKeyValues(document) : Set.of(new KeyValue(simple));
    }

    @Override
    public synchronized void add(Document document, Integer position, MongoCollection<Integer> collection) {
        super.add(document, position, collection);
        heldArray |= getKeyValues(document).size() != 1;
    }

    @Override
    public List<String> fields() {
        return fields;
    }

    @Override
    public Stretch stretch(KeyValue from, KeyValue to) {
        return OrderedIndex.of(positions, from, to);
    }

    @Override
    public boolean usable() {
        return !heldArray;
    }

    @Override
    public boolean leavesOut() {
        return isSparse();
    }

    @Override
    public long getCount() {
        return positions.size();
    }

    @Override
    public long getDataSize() {
        return positions.size();
    }

    @Override
    protected @Nullable Integer removeDocument(KeyValue key) {
        return positions.remove(key);
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Integer position) {
        return positions.putIfAbsent(key, position) == null;
    }

    @Override
    protected @Nullable Integer getPosition(KeyValue key) {
        return positions.get(key);
    }

    @Override
    protected Iterable<Map.Entry<KeyValue, Integer>> getIterable() {
        return positions.entrySet();
    }
}
