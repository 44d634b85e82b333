package gwarchod.core.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How the documents of a collection that is only ever added to are named: all the store knows of a commit, a read or a checkpoint.
enum Shape {
    /// `_id` = stream/number, a unique commitId, a slot.
    CHAINED {
        @Override
        @Nullable Entry of(Document document) {
            return document.get("stream") instanceof String stream && document.get("number") instanceof Number number
                            && document.get("slot") instanceof Number slot && (stream + "/" + number).equals(document.get("_id"))
                            && (!document.containsKey("commitId") || document.get("commitId") instanceof String)
                    ? new Entry(stream, number.longValue(), (String) document.get("commitId"), slot.longValue())
                    : null;
        }
    },
    /// `_id` = a number: one stream without a name.
    NUMBERED {
        @Override
        @Nullable Entry of(Document document) {
            return document.get("_id") instanceof Long number ? new Entry("", number, null, 0) : null;
        }
    };

    private static final Map<String, Shape> COLLECTIONS =
            Map.of(MongoCommitStore.COLLECTION, CHAINED, MongoCommitStore.READS, CHAINED, MongoCheckpointStore.COLLECTION, NUMBERED);

    /// What the index keeps of a document.
    record Entry(String stream, long number, @Nullable String commitId, long slot) {}

    /// Null when it isn't of this shape.
    abstract @Nullable Entry of(Document document);

    /// Empty for a collection whose documents change.
    static Optional<Shape> ofCollection(String collection) {
        return Optional.ofNullable(COLLECTIONS.get(collection));
    }

    /// The same by `database.collection`.
    static Optional<Shape> ofNamespace(String namespace) {
        return ofCollection(namespace.substring(namespace.indexOf('.') + 1));
    }
}
