package gwarchod.core.identity;

import gwarchod.core.store.Documents;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

class Slow implements Documents {
    private final Documents real;
    final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});

    Slow(Documents real) {
        this.real = real;
    }

    @Override
    public Future<Optional<JsonObject>> find(String id) {
        var found = real.find(id);
        meanwhile.getAndSet(() -> {}).run();
        return found;
    }

    @Override
    public Future<Boolean> insert(String id, JsonObject doc) {
        return real.insert(id, doc);
    }

    @Override
    public Future<Boolean> replaceIf(String id, JsonObject expectedFields, JsonObject doc) {
        return real.replaceIf(id, expectedFields, doc);
    }

    @Override
    public Future<Void> put(String id, JsonObject doc) {
        throw new AssertionError("sessions are never put: that is how they would come back");
    }

    @Override
    public Future<List<JsonObject>> all() {
        return real.all();
    }

    @Override
    public Future<List<JsonObject>> with(JsonObject fields, int max) {
        return real.with(fields, max);
    }

    @Override
    public Future<List<JsonObject>> below(String field, long limit, int max) {
        return real.below(field, limit, max);
    }

    @Override
    public Future<Void> remove(String id) {
        return real.remove(id);
    }
}
