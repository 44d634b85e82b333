package gwarchod.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/// As much of JSON Schema as the contract document uses: an opinion of its own on what a document allows.
final class TinySchema {
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]");

    private TinySchema() {}

    static boolean accepts(JsonNode schema, JsonNode value) {
        if (schema.has("anyOf")) {
            return StreamSupport.stream(schema.get("anyOf").spliterator(), false).anyMatch(one -> accepts(one, value));
        }
        return switch (schema.path("type").asText()) {
            case "null" -> value.isNull();
            case "boolean" -> value.isBoolean();
            case "number" -> value.isNumber();
            case "integer" -> value.isIntegralNumber()
                    && (schema.path("format").asText().equals("int32") ? value.canConvertToInt() : value.canConvertToLong());
            case "string" -> value.isTextual() && string(schema, value.textValue());
            case "array" -> value.isArray() && value.size() <= schema.path("maxItems").asInt(Integer.MAX_VALUE)
                    && StreamSupport.stream(value.spliterator(), false).allMatch(item -> accepts(schema.get("items"), item));
            case "object" -> value.isObject() && object(schema, value);
            default -> throw new IllegalArgumentException("no such type: " + schema);
        };
    }

    private static boolean object(JsonNode schema, JsonNode value) {
        for (JsonNode name : schema.path("required")) {
            if (!value.has(name.asText())) {
                return false;
            }
        }
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            var property = schema.path("properties").path(entry.getKey());
            var others = schema.path("additionalProperties");
            if (property.isMissingNode() ? !others.isObject() || !accepts(others, entry.getValue()) : !accepts(property, entry.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static boolean string(JsonNode schema, String text) {
        if (schema.has("enum")) {
            return StreamSupport.stream(schema.get("enum").spliterator(), false).anyMatch(one -> one.asText().equals(text));
        }
        return text.length() <= schema.path("maxLength").asInt(Integer.MAX_VALUE)
                && (!schema.has("pattern") || Pattern.compile(schema.get("pattern").asText()).matcher(text).find())
                && formed(schema.path("format").asText(), text)
                && !CONTROL.matcher(text).find() && text.codePoints().noneMatch(c -> c >= 0xd800 && c <= 0xdfff);
    }

    private static boolean formed(String format, String text) {
        try {
            switch (format) {
                case "date" -> LocalDate.parse(text);
                case "date-time" -> {
                    OffsetDateTime.parse(text);
                    return text.matches("\\d{4}-.*");        // RFC 3339 knows years of four digits; Java knows more
                }
                default -> { }
            }
            return true;
        } catch (DateTimeException not) {
            return false;
        }
    }
}
