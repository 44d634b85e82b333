package gwarchod.core.sim;

import gwarchod.core.store.Documents;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/// Documents of the store, by a node's way to it. They are durable as soon as they are taken.
record DocumentsLink(Documents there, StoreLink link) implements Documents {
    @Override
    public Future<Boolean> insert(String id, JsonObject doc) {
        return link.answered(() -> there.insert(id, doc));
    }

    @Override
    public Future<Optional<JsonObject>> find(String id) {
        return link.answered(() -> there.find(id));
    }

    @Override
    public Future<Boolean> replaceIf(String id, JsonObject expectedFields, JsonObject doc) {
        return link.answered(() -> there.replaceIf(id, expectedFields, doc));
    }

    @Override
    public Future<Void> put(String id, JsonObject doc) {
        return link.answered(() -> there.put(id, doc));
    }

    @Override
    public Future<List<JsonObject>> all() {
        return link.answered(there::all);
    }

    @Override
    public Future<List<JsonObject>> with(JsonObject fields, int max) {
        return link.answered(() -> there.with(fields, max));
    }

    @Override
    public Future<List<JsonObject>> below(String field, long limit, int max) {
        return link.answered(() -> there.below(field, limit, max));
    }

    @Override
    public Future<Void> remove(String id) {
        return link.answered(() -> there.remove(id));
    }
}
