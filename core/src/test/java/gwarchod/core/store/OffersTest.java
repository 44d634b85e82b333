package gwarchod.core.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.bson.Document;
import org.junit.jupiter.api.Test;

/// A node asks this store what no MongoDB knows. One of an older release would answer with nothing, and the area would seem empty.
class OffersTest {
    @Test
    void a_store_that_does_not_offer_what_this_node_asks_is_refused() {
        var greeting = new Document(EmbeddedStore.GREETING_FIELD, true);
        var why = assertThrows(IllegalStateException.class, () -> MongoStores.inspect(greeting));
        assertTrue(why.getMessage().contains("older release"), why::getMessage);
        assertTrue(MongoStores.inspect(greeting.append(EmbeddedStore.OFFERS_FIELD, EmbeddedStore.OFFERS)));
        assertFalse(MongoStores.inspect(new Document("setName", "rs")));
    }
}
