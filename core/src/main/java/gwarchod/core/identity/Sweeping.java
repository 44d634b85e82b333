package gwarchod.core.identity;

import gwarchod.core.store.Documents;
import io.vertx.core.Future;

/// Removes documents a page at a time, however many there are.
final class Sweeping {
    static final int PAGE = 1_000;

    private Sweeping() {}

    /// Those whose number in `field` is below `limit`.
    static Future<Void> below(Documents documents, String field, long limit) {
        return documents.below(field, limit, PAGE).compose(page ->
                Future.all(page.stream().map(doc -> documents.remove(doc.getString("id"))).toList()).compose(_ ->
                        page.size() < PAGE ? Future.succeededFuture() : below(documents, field, limit)));
    }
}
