package gwarchod.matrix;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gwarchod.core.ids.Id;
import gwarchod.core.json.Json;
import gwarchod.core.words.Words;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Makes up one request: every text field marked, ids of what there is, any of an enumeration's values, days of other centuries. It reads
/// the record the request becomes, so that a field nobody thought of is marked as well.
final class Guess {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int LEFT_OUT_OF = 5;

    private final String name;
    private final RandomGenerator random;
    private final boolean whole;
    private final Marks marks;
    private final Ids ids;
    private final Hints hints;
    private final Map<String, String> planted = new TreeMap<>();

    /// @param name of the command: fields are called `name/field`
    /// @param whole with every field that may be left out
    Guess(String name, RandomGenerator random, boolean whole, Marks marks, Ids ids, Hints hints) {
        this.name = name;
        this.random = random;
        this.whole = whole;
        this.marks = marks;
        this.ids = ids;
        this.hints = hints;
    }

    ObjectNode of(Class<?> type) {
        return fields(type, name);
    }

    /// Marked value → field, of everything this guess holds.
    Map<String, String> planted() {
        return planted;
    }

    private ObjectNode fields(Class<?> type, String path) {
        var object = NODES.objectNode();
        for (RecordComponent component : type.getRecordComponents()) {
            var field = path + "/" + component.getName();
            boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            var hint = hints.of(field);
            if (hint.equals("omit") || optional && !whole && !hint.startsWith("@") && random.nextInt(LEFT_OUT_OF) == 0) {
                continue;
            }
            var value = hint.isEmpty() ? value(component.getGenericType(), field) : hinted(hint, component, field);
            if (value != null) {
                object.set(component.getName(), value);
            } else if (!optional) {
                object.put(component.getName(), "none-there");
            }
        }
        return object;
    }

    private @Nullable JsonNode hinted(String hint, RecordComponent component, String field) {
        if (hint.startsWith("@")) {
            var known = ids.pick(hint.substring(1), random);
            known.filter(mark -> marks.isMark(mark) && !marks.isPlanted(mark)).ifPresent(mark -> planted.put(mark, field));
            boolean list = Collection.class.isAssignableFrom(component.getType());
            return known.<JsonNode>map(text -> list ? NODES.arrayNode().add(text) : NODES.textNode(text)).orElse(null);
        }
        return switch (hint) {
            case "today" -> NODES.textNode(LocalDate.now(Words.ZONE).toString());
            case "ahead" -> day(marks.future(field).toString(), component, field);
            case "past" -> day(marks.past(field).toString(), component, field);
            default -> Json.read(hint, JsonNode.class);
        };
    }

    private JsonNode day(String mark, RecordComponent component, String field) {
        planted.put(mark, field);
        return NODES.textNode(component.getType() == Instant.class ? mark + "T12:00:00Z" : mark);
    }

    private @Nullable JsonNode value(Type type, String field) {
        if (type instanceof ParameterizedType many) {
            var item = value(many.getActualTypeArguments()[0], field);
            return item == null ? NODES.arrayNode() : NODES.arrayNode().add(item);
        }
        var plain = (Class<?>) type;
        if (Id.class.isAssignableFrom(plain)) {
            return ids.pick(plain, field.substring(field.lastIndexOf('/') + 1), random).map(NODES::textNode).orElse(null);
        } else if (plain == String.class) {
            return planted(marks.word(field), field);
        } else if (plain == byte[].class) {
            return NODES.binaryNode(planted(marks.word(field), field).textValue().getBytes(StandardCharsets.UTF_8));
        } else if (plain == LocalDate.class) {
            return planted((random.nextInt(3) == 0 ? marks.future(field) : marks.past(field)).toString(), field);
        } else if (plain == Instant.class) {
            return NODES.textNode(planted(marks.past(field).toString(), field).textValue() + "T12:00:00Z");
        } else if (plain.isEnum()) {
            return NODES.textNode(Json.kebab((Enum<?>) plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)]));
        } else if (plain == int.class || plain == Integer.class || plain == long.class || plain == Long.class) {
            return NODES.numberNode(random.nextInt(1, 5));
        } else if (plain == boolean.class || plain == Boolean.class) {
            return NODES.booleanNode(random.nextBoolean());
        } else if (plain.isRecord()) {
            return isText(plain) ? text(field) : fields(plain, field);
        }
        throw new IllegalArgumentException(field + " is a " + plain + ", which nobody taught to make up");
    }

    private static boolean isText(Class<?> type) {
        var components = type.getRecordComponents();
        return components.length == 1 && components[0].getAccessor().isAnnotationPresent(JsonValue.class);
    }

    /// Free text names whom it should not: the people at risk, and where they live.
    private JsonNode text(String field) {
        var said = marks.word(field);
        planted.put(said, field);
        var names = List.of("victim-given", "victim-family", "victim-area", "victim-nick").stream()
                .map(pool -> ids.pick(pool, random).orElse("nobody"))
                .toList();
        return NODES.textNode(said + " with " + names.get(0) + " " + names.get(1) + " near " + names.get(2) + ", " + names.get(3) + " too");
    }

    private JsonNode planted(String mark, String field) {
        planted.put(mark, field);
        return NODES.textNode(mark);
    }
}
