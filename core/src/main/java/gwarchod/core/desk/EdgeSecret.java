package gwarchod.core.desk;

import gwarchod.core.journal.Keys;
import gwarchod.core.store.Documents;
import io.vertx.core.json.JsonObject;
import java.security.SecureRandom;

/// What every edge guards its forms with, so that a form of one is taken by another. Made once, kept in the store, sealed under a key that
/// isn't there.
record EdgeSecret(Keys keys, Documents documents) {
    static final String COLLECTION = "edges";

    private static final String OWNER = "installation/edges";
    private static final String ID = "forms";
    private static final int BYTES = 32;

    /// Waits.
    byte[] get() {
        var kept = documents.find(ID).await();
        if (kept.isPresent()) {
            return keys.forReading(OWNER).flatMap(key -> key.open(ID, kept.get().getString("sealed")))
                    .orElseThrow(() -> new IllegalStateException("what edges guard forms with doesn't open under the keys of this node"));
        }
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        documents.insert(ID, new JsonObject().put("sealed", keys.forWriting(OWNER).seal(ID, secret))).await();
        return get();
    }
}
