package gwarchod.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.random.RandomGenerator;

/// JSON that nearly has a shape: mostly right, wrong somewhere, the same for the same seed.
final class RandomJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> TEXTS = List.of("", "x", "Evans", "{{person:p1}}", "{{person:", "a".repeat(4_001), "\u0000", "\ud800", "\ud83d\ude00",
            "' OR 1=1 --", "$where", "<script>", "../../x", "c1", "2026-02-30", "9999-12-31", "0000-00-00", "1899-12-31", "2026-01-01T25:00:00Z",
            "+1000000-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z", "NaN");

    private final RandomGenerator random;
    private final int wrongOf;
    private final List<String> ids;

    /// @param wrongOf one value in so many is not what it should be
    /// @param ids ids that may exist
    RandomJson(RandomGenerator random, int wrongOf, List<String> ids) {
        this.random = random;
        this.wrongOf = wrongOf;
        this.ids = ids;
    }

    JsonNode of(Shape shape) {
        if (random.nextInt(wrongOf) == 0) {
            return anything(3);
        }
        return switch (shape) {
            case Shape.Fields(_, var fields) -> {
                var object = NODES.objectNode();
                for (var field : fields) {
                    if (random.nextInt(field.required() ? wrongOf : 2) != 0) {
                        object.set(field.name(), of(field.shape()));
                    }
                }
                if (random.nextInt(wrongOf) == 0) {
                    object.set(text(), anything(1));
                }
                yield object;
            }
            case Shape.Items(var of) -> {
                var array = NODES.arrayNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    array.add(of(of));
                }
                yield array;
            }
            case Shape.Table(var of) -> NODES.objectNode().set(text(), of(of));
            case Shape.Characters(var type) when type == String.class -> NODES.textNode(random.nextBoolean() ? "x" : text());
            case Shape.Characters _ -> NODES.textNode(random.nextInt(4) == 0 ? text() : pick(ids));
            case Shape.Choice(_, var values) -> NODES.textNode(pick(values));
            case Shape.Date() -> NODES.textNode(pick(List.of("2026-01-01", "1980-05-04", "2026-11-30", "1700-01-01", "9999-12-31", "2026-1-1")));
            case Shape.Moment() -> NODES.textNode(pick(List.of("2026-01-01T10:00:00Z", "2025-06-01T10:00:00.123+01:00", "1899-01-01T00:00:00Z",
                    "9999-12-31T23:59:59Z", "2026-01-01 10:00", "2026-01-01T10:00:00")));
            case Shape.Whole _ -> random.nextBoolean() ? NODES.numberNode(random.nextInt(-3, 60)) : NODES.numberNode(random.nextLong());
            case Shape.Fraction _ -> NODES.numberNode(random.nextDouble());
            case Shape.Truth _ -> NODES.booleanNode(random.nextBoolean());
            case Shape.Bytes _ -> NODES.textNode("JVBERi0xLjc=");
        };
    }

    JsonNode anything(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextInt());
            case 3 -> NODES.numberNode(random.nextDouble());
            case 4 -> NODES.numberNode(random.nextLong());
            case 5 -> NODES.textNode(text());
            case 6 -> NODES.arrayNode().add(anything(depth - 1)).add(anything(depth - 1));
            default -> NODES.objectNode().set(text(), anything(depth - 1));
        };
    }

    /// The text of a JSON value, sometimes broken.
    String sent(JsonNode node) {
        var text = node.toString();
        return random.nextInt(wrongOf) == 0 && !text.isEmpty() ? text.substring(0, random.nextInt(text.length())) : text;
    }

    private String text() {
        return pick(TEXTS);
    }

    <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
