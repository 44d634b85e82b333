package gwarchod.core.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the library takes for an index of a history; all of them are views of the one [History], which is complete whichever are defined.
final class HistoryKey extends Index<Integer> implements OrderedIndex {
    /// Answers a stretch of an index; null when it can't.
    interface Stretches {
        @Nullable Stretch between(KeyValue from, KeyValue to);
    }

    private final List<String> fields;
    private final Stretches stretches;
    private final Function<Document, @Nullable Integer> holder;
    private final boolean unique;

    /// @param holder the document that has the unique key of this one
    HistoryKey(String name, List<IndexKey> keys, boolean sparse, boolean unique, Stretches stretches, Function<Document, @Nullable Integer> holder) {
        super(name, keys, sparse);
        this.fields = keys.stream().map(IndexKey::getKey).toList();
        this.unique = unique;
        this.stretches = stretches;
        this.holder = holder;
    }

    @Override
    public List<String> fields() {
        return fields;
    }

    @Override
    public @Nullable Stretch stretch(KeyValue from, KeyValue to) {
        return stretches.between(from, to);
    }

    @Override
    public boolean usable() {
        return true;
    }

    @Override
    public boolean leavesOut() {
        return isSparse();
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public @Nullable Integer getPosition(Document document) {
        return holder.apply(document);
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Integer> collection) {
        if (unique && holder.apply(document) != null) {
            var values = new ArrayList<@Nullable Object>();
            fields.forEach(field -> values.add(document.get(field)));
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(values));
        }
    }

    @Override
    public void add(Document document, Integer position, MongoCollection<Integer> collection) {
        // the collection adds it to its history
    }

    @Override
    public @Nullable Integer remove(Document document) {
        throw new UnsupportedOperationException("only added to");
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
        return 0;
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Integer> collection) {
        throw new UnsupportedOperationException("only added to");
    }

    @Override
    public void updateInPlace(Document oldDocument, Document newDocument, Integer position, MongoCollection<Integer> collection) {
        throw new UnsupportedOperationException("only added to");
    }

    @Override
    public void drop() {
        throw new UnsupportedOperationException("only added to");
    }
}
