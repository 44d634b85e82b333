package gwarchod.core.store;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Documents in memory, in the same form as stored, so that what one refuses the other refuses too.
final class MemoryDocuments implements Documents {
    private final Map<String, Document> byId = new HashMap<>();

    @Override
    public synchronized Future<Boolean> insert(String id, JsonObject doc) {
        return Future.succeededFuture(byId.putIfAbsent(id, JsonForm.toDocument(doc)) == null);
    }

    @Override
    public synchronized Future<Optional<JsonObject>> find(String id) {
        return Future.succeededFuture(Optional.ofNullable(byId.get(id)).map(JsonForm::toJson));
    }

    @Override
    public synchronized Future<Boolean> replaceIf(String id, JsonObject expectedFields, JsonObject doc) {
        var condition = JsonForm.toCondition(expectedFields);
        var replacement = JsonForm.toDocument(doc);
        var now = byId.get(id);
        boolean matches = now != null && matches(now, condition);
        if (matches) {
            byId.put(id, replacement);
        }
        return Future.succeededFuture(matches);
    }

    private static boolean matches(Document doc, Map<String, Object> condition) {
        return condition.entrySet().stream().allMatch(field -> same(doc.get(field.getKey()), field.getValue()));
    }

    /// Numbers are equal by value, whatever their type, as in MongoDB.
    private static boolean same(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Number a && right instanceof Number b) {
            return a.longValue() == b.longValue() && Double.compare(a.doubleValue(), b.doubleValue()) == 0;
        }
        return Objects.equals(left, right);
    }

    @Override
    public synchronized Future<Void> put(String id, JsonObject doc) {
        byId.put(id, JsonForm.toDocument(doc));
        return Future.succeededFuture();
    }

    @Override
    public synchronized Future<List<JsonObject>> all() {
        return Future.succeededFuture(byId.values().stream().map(JsonForm::toJson).toList());
    }

    @Override
    public synchronized Future<List<JsonObject>> with(JsonObject fields, int max) {
        var condition = JsonForm.toCondition(fields);
        return Future.succeededFuture(byId.values().stream().filter(doc -> matches(doc, condition)).limit(max).map(JsonForm::toJson).toList());
    }

    @Override
    public synchronized Future<List<JsonObject>> below(String field, long limit, int max) {
        return Future.succeededFuture(byId.values().stream()
                .filter(doc -> doc.get(field) instanceof Number number && number.longValue() < limit)
                .limit(max).map(JsonForm::toJson).toList());
    }

    @Override
    public synchronized Future<Void> remove(String id) {
        byId.remove(id);
        return Future.succeededFuture();
    }
}
