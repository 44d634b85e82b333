package gwarchod.core.identity;

import gwarchod.core.journal.Sha256;
import gwarchod.core.store.Documents;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;

/// How often each passkey signed, as it says itself. One that says a number it said before, or a lower one, may have been copied (Web
/// Authentication, section 6.1.1). Those that don't count always say nought.
final class Counters {
    private static final String COUNTER = "counter";

    private final Documents documents;

    Counters(Documents documents) {
        this.documents = documents;
    }

    /// From here on it counts from there.
    Future<Void> begin(String passkey, long counter) {
        return documents.put(id(passkey), doc(passkey, counter));
    }

    /// Whether it counts on; false where it fell back, or another use of it came in between.
    Future<Boolean> on(String passkey, long counter) {
        return documents.find(id(passkey)).compose(found -> {
            long before = found.map(doc -> doc.getLong(COUNTER)).orElse(0L);
            if (before == 0 && counter == 0) {
                return Future.succeededFuture(true);
            }
            if (counter <= before) {
                return Future.succeededFuture(false);
            }
            return found.isEmpty()
                    ? documents.insert(id(passkey), doc(passkey, counter))
                    : documents.replaceIf(id(passkey), new JsonObject().put(COUNTER, before), doc(passkey, counter));
        });
    }

    private static JsonObject doc(String passkey, long counter) {
        return new JsonObject().put("id", id(passkey)).put(COUNTER, counter);
    }

    private static String id(String passkey) {
        return Sha256.hex("counter " + passkey);
    }
}
