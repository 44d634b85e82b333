package gwarchod.core.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The secondary index that the library leaves out (its own does nothing). A key ends with the document's `_id`, so many
/// documents may share the values before it.
final class SecondaryIndex extends Index<Integer> implements OrderedIndex {
    private final TreeMap<KeyValue, Integer> positions = new TreeMap<>(KeyOrder.INSTANCE);
    private final List<String> fields;
    private final boolean plain;
    private boolean heldArray;

    /// Sparse towards the library, which otherwise takes a document without a key (an empty array) for damage.
    SecondaryIndex(String name, List<IndexKey> keys) {
        super(name, keys, true);
        this.fields = keys.stream().map(IndexKey::getKey).toList();
        this.plain = SimpleKeys.arePlain(fields);
    }

    private List<KeyValue> keysOf(Document document) {
        var id = SimpleKeys.normal(document.get("_id"));
        var simple = plain ? SimpleKeys.of(document, fields) : null;
        if (simple != null) {
            simple.add(id);
            return List.of(new KeyValue(simple));
        }
        var keys = new ArrayList<KeyValue>();
        for (KeyValue values : getKeyValues(document)) {
            var key = new ArrayList<@Nullable Object>();
            values.forEach(key::add);
            key.add(id);
            keys.add(new KeyValue(key));
        }
        return keys;
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
        return false;
    }

    @Override
    public @Nullable Integer getPosition(Document document) {
        for (KeyValue key : keysOf(document)) {
            return positions.get(key);
        }
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Integer> collection) {
        keysOf(document); // refuses parallel arrays before anything is changed
    }

    @Override
    public void add(Document document, Integer position, MongoCollection<Integer> collection) {
        var keys = keysOf(document);
        heldArray |= keys.size() != 1;
        for (KeyValue key : keys) {
            positions.put(key, position);
        }
    }

    @Override
    public @Nullable Integer remove(Document document) {
        Integer position = null;
        for (KeyValue key : keysOf(document)) {
            position = positions.remove(key);
        }
        return position;
    }

    @Override
    public boolean canHandle(Document query) {
        return false; // the planner of the collection uses it
    }

    @Override
    public Iterable<Integer> getPositions(Document query) {
        throw new UnsupportedOperationException("asked through the planner only");
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
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Integer> collection) {
        checkAdd(newDocument, collection);
    }

    @Override
    public void updateInPlace(Document oldDocument, Document newDocument, Integer position, MongoCollection<Integer> collection) {
        if (!nullAwareEqualsKeys(oldDocument, newDocument)) {
            remove(oldDocument);
            add(newDocument, position, collection);
        }
    }

    @Override
    public void drop() {
        positions.clear();
    }
}
