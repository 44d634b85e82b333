package gwarchod.core.store;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// JSON objects as stored documents and back. Refuses what the two don't share.
final class JsonForm {
    private JsonForm() {}

    static Document toDocument(JsonObject json) {
        var document = new Document();
        for (var field : json.getMap().entrySet()) {
            document.append(checkName(field.getKey()), toStored(field.getValue()));
        }
        return document;
    }

    /// The filter fields of a condition: plain values only, since the order within an object would matter to MongoDB.
    static Document toCondition(JsonObject expected) {
        var condition = toDocument(expected);
        for (var field : condition.entrySet()) {
            if (field.getValue() instanceof Document || field.getValue() instanceof List<?>) {
                throw new IllegalArgumentException("a condition on " + field.getKey() + " that isn't a plain value");
            }
        }
        return condition;
    }

    static JsonObject toJson(Document document) {
        var json = new JsonObject();
        document.forEach((name, value) -> {
            if (!name.equals("_id")) {
                json.put(name, toJsonValue(value));
            }
        });
        return json;
    }

    private static String checkName(String name) {
        if (name.equals("_id") || name.isEmpty() || name.contains(".") || name.startsWith("$")) {
            throw new IllegalArgumentException("not a field name of a stored document: " + name);
        }
        return name;
    }

    private static @Nullable Object toStored(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String _, Boolean _, Integer _, Long _, Double _ -> value;
            case JsonObject object -> toDocument(object);
            case JsonArray array -> toStored(array.getList());
            case Map<?, ?> map -> {
                var document = new Document();
                map.forEach((name, item) -> document.append(checkName((String) name), toStored(item)));
                yield document;
            }
            case List<?> list -> list.stream().map(JsonForm::toStored).toList();
            default -> throw new IllegalArgumentException("a value that isn't JSON: " + value.getClass().getName());
        };
    }

    private static @Nullable Object toJsonValue(@Nullable Object value) {
        return switch (value) {
            case Document document -> {
                var json = new JsonObject();
                document.forEach((name, item) -> json.put(name, toJsonValue(item)));
                yield json;
            }
            case List<?> list -> {
                var json = new JsonArray();
                list.forEach(item -> json.add(toJsonValue(item)));
                yield json;
            }
            case null, default -> value;
        };
    }
}
