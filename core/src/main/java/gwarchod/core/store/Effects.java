package gwarchod.core.store;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/// Where a collection reports what became of its documents, at the moment it happens.
interface Effects {
    /// The document stands in `namespace` (`database.collection`) like this, whether or not it stood there before.
    /// Returns its place, see [Records].
    long put(String namespace, Document document);

    void removed(String namespace, @Nullable Object id);
}
