package gwarchod.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gwarchod.core.casefile.Text;
import gwarchod.core.json.Json;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whether JSON has the shape it must have: the first thing wrong with it, or null. Pure. Missing collections are filled in empty.
final class Checker {
    static final int TEXT_CHARACTERS_MAX = Text.CHARACTERS_MAX;
    static final int ITEMS_MAX = 1_000;
    private static final int POINTER_CHARACTERS_MAX = 200;

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})");

    private Checker() {}

    static @Nullable Problem check(Shape shape, JsonNode node, String at) {
        return switch (shape) {
            case Shape.Fields fields -> fields(fields, node, at);
            case Shape.Items(var of) -> items(of, node, at);
            case Shape.Table(var of) -> table(of, node, at);
            case Shape.Characters(var type) -> node.isTextual() ? characters(type, node, at) : wrongType(at);
            case Shape.Choice(_, var values) -> !node.isTextual() ? wrongType(at)
                    : values.contains(node.textValue()) ? null : Problem.at(at, "invalid-value");
            case Shape.Date() -> node.isTextual() ? date(node.textValue(), at) : wrongType(at);
            case Shape.Moment() -> node.isTextual() ? moment(node.textValue(), at) : wrongType(at);
            case Shape.Whole(var min, var max) -> !node.isIntegralNumber() ? wrongType(at)
                    : node.canConvertToLong() && node.longValue() >= min && node.longValue() <= max ? null : Problem.at(at, "invalid-value");
            case Shape.Fraction() -> !node.isNumber() ? wrongType(at)
                    : Double.isFinite(node.doubleValue()) ? null : Problem.at(at, "invalid-value");
            case Shape.Truth() -> node.isBoolean() ? null : wrongType(at);
            case Shape.Bytes() -> node.isBinary() ? null : wrongType(at);
        };
    }

    private static @Nullable Problem fields(Shape.Fields shape, JsonNode node, String at) {
        if (!(node instanceof ObjectNode object)) {
            return wrongType(at);
        }
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            if (shape.named(entry.getKey()) == null) {
                return Problem.at(pointer(at, entry.getKey()), "unknown-field");
            }
        }
        for (Shape.Field field : shape.fields()) {
            var value = object.get(field.name());
            var where = pointer(at, field.name());
            if (value == null || value.isNull()) {
                if (field.required()) {
                    return Problem.at(where, "missing-field");
                }
                fillIn(object, field);
            } else {
                var wrong = check(field.shape(), value, where);
                if (wrong != null) {
                    return wrong;
                }
            }
        }
        return null;
    }

    private static void fillIn(ObjectNode object, Shape.Field field) {
        if (field.shape() instanceof Shape.Items) {
            object.putArray(field.name());
        } else if (field.shape() instanceof Shape.Table) {
            object.putObject(field.name());
        }
    }

    private static @Nullable Problem items(Shape of, JsonNode node, String at) {
        if (!(node instanceof ArrayNode array)) {
            return wrongType(at);
        }
        if (array.size() > ITEMS_MAX) {
            return Problem.at(at, "too-many-items", ITEMS_MAX);
        }
        for (int i = 0; i < array.size(); i++) {
            var wrong = check(of, array.get(i), at + "/" + i);
            if (wrong != null) {
                return wrong;
            }
        }
        return null;
    }

    private static @Nullable Problem table(Shape of, JsonNode node, String at) {
        if (!(node instanceof ObjectNode object)) {
            return wrongType(at);
        }
        if (object.size() > ITEMS_MAX) {
            return Problem.at(at, "too-many-items", ITEMS_MAX);
        }
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            var where = pointer(at, entry.getKey());
            var wrong = Text.isPlain(entry.getKey()) ? check(of, entry.getValue(), where) : Problem.at(where, "invalid-value");
            if (wrong != null) {
                return wrong;
            }
        }
        return null;
    }

    private static @Nullable Problem characters(Class<?> type, JsonNode node, String at) {
        if (node.textValue().length() > TEXT_CHARACTERS_MAX) {
            return Problem.at(at, "text-too-long", TEXT_CHARACTERS_MAX);
        }
        if (!Text.isPlain(node.textValue())) {
            return Problem.at(at, "invalid-value");
        }
        try {
            if (type != String.class) {
                Json.MAPPER.treeToValue(node, type);
            }
            return null;
        } catch (JsonProcessingException | IllegalArgumentException notOne) {
            return Problem.at(at, "invalid-value");
        }
    }

    private static @Nullable Problem date(String text, String at) {
        try {
            if (DATE.matcher(text).matches()) {
                LocalDate.parse(text);
                return null;
            }
        } catch (DateTimeException noSuchDay) {
            // said below
        }
        return Problem.at(at, "invalid-value");
    }

    private static @Nullable Problem moment(String text, String at) {
        try {
            if (MOMENT.matcher(text).matches()) {
                OffsetDateTime.parse(text);
                return null;
            }
        } catch (DateTimeException noSuchTime) {
            // said below
        }
        return Problem.at(at, "invalid-value");
    }

    static Problem wrongType(String at) {
        return Problem.at(at, "wrong-type");
    }

    /// `at` and one step further, escaped as RFC 6901 wants it, and never longer than is useful.
    static String pointer(String at, String name) {
        var step = name.replace("~", "~0").replace("/", "~1");
        var clean = step.codePoints().map(c -> c < 0x20 || c >= 0xd800 ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        var pointer = at + "/" + clean;
        return pointer.length() <= POINTER_CHARACTERS_MAX ? pointer : pointer.substring(0, POINTER_CHARACTERS_MAX) + "…";
    }
}
