package gwarchod.core.store;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/// Port: small documents that change, by id; for what isn't journaled, such as login sessions. Every implementation passes
/// `DocumentsContract`. What was answered is durable. Field names hold neither dots nor dollars, and `_id` is not among them.
public interface Documents {
    /// How many documents a collection may hold for [#all]; beyond it that fails rather than fill the memory.
    int DOCUMENTS_READ_MAX = 100_000;

    /// False if the id is taken.
    Future<Boolean> insert(String id, JsonObject doc);

    Future<Optional<JsonObject>> find(String id);

    /// Replaces the whole document if it still has these values (text, number, truth value, or null for absent) in its
    /// fields, in one step; false if it has others or is gone.
    Future<Boolean> replaceIf(String id, JsonObject expectedFields, JsonObject doc);

    /// Replaces it or makes it.
    Future<Void> put(String id, JsonObject doc);

    /// Every document, in no promised order.
    Future<List<JsonObject>> all();

    /// Those with these values in their fields, compared as in [#replaceIf]; `max` of them at the most, in no promised order.
    Future<List<JsonObject>> with(JsonObject fields, int max);

    /// Those whose number in this field is below `limit`; `max` of them at the most, in no promised order.
    Future<List<JsonObject>> below(String field, long limit, int max);

    /// Makes [#with] and [#below] by any of these fields as quick as there are answers, however many documents there are. Asked for at
    /// each start; what is indexed already stays so.
    default Future<Void> index(List<String> fields) {
        return Future.succeededFuture();
    }

    /// Does nothing if there is none.
    Future<Void> remove(String id);
}
