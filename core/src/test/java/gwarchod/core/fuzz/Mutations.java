package gwarchod.core.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Makes what is valid a little wrong: the same for the same dice.
public final class Mutations {
    /// Stands in what is sent and should come back in no refusal; a browser would take its second form for markup.
    public static final String MARK = "zzfuzzmark";
    public static final String MARKUP = "<zzfuzzmark a='\"`>";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> TEXTS = List.of(
            "", " ", "x", MARK, MARKUP, "Evans", "-", "0", "-1", "1e9", "NaN", "null", "true", "{}", "[]", "\"",
            "{{person:p1}}", "{{person:", "{{person:}}", "{{person:" + "p".repeat(65) + "}}", "{{{{person:p1}}}}", "{{person:$1}}", "{{person:p1}}\\$0",
            "a".repeat(4_000), "a".repeat(4_001), "ŵ".repeat(4_001), "\u0000", "\u001b[31m",
            "\ud800", "\udc00", "\ud83d\ude00", "\u202e\u2066", "\ufeff", "\ufffe",
            "e\u0301".repeat(60), "\u1F82".repeat(300), "' OR 1=1 --", "$where", "{$ne:null}", "../../x", "..%2f", "%00", "%zz", "a/b", "a\r\nSet-Cookie: x=y",
            "nobody", "c1", "case/c1/1", "2026-02-30", "2026-02-28", "9999-12-31", "0000-00-00", "1899-12-31", "-0001-01-01", "+12345-01-01",
            "2026-01-01T25:00:00Z", "+1000000-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z", "2026-03-29T01:30:00+18:00",
            "2026-01-01T10:00:00.1234567891Z", "9223372036854775807", "-9223372036854775808", "9223372036854775808", "1".repeat(80), "٣", "１２");

    private final Random random;
    private final List<String> ids;

    /// @param ids ids that may exist
    public Mutations(Random random, List<String> ids) {
        this.random = random;
        this.ids = ids.isEmpty() ? List.of("nobody") : ids;
    }

    public boolean chance(int oneOf) {
        return random.nextInt(oneOf) == 0;
    }

    public int number(int below) {
        return random.nextInt(below);
    }

    public <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    public String id() {
        return pick(ids);
    }

    public String text() {
        return chance(5) ? pick(ids) : pick(TEXTS);
    }

    /// `text`, wrong somewhere: or something else altogether.
    public String text(String text) {
        if (text.isEmpty() || chance(3)) {
            return text();
        }
        int at = random.nextInt(text.length());
        int to = Math.min(text.length(), at + 1 + random.nextInt(4));
        return switch (random.nextInt(7)) {
            case 0 -> text.substring(0, at);
            case 1 -> text.substring(0, at) + text.substring(to);
            case 2 -> text.substring(0, at) + text() + text.substring(at);
            case 3 -> text.substring(0, to) + text.substring(at);
            case 4 -> text.substring(0, at) + (char) random.nextInt(0x250) + text.substring(at + 1);
            case 5 -> text + text;
            default -> text.substring(0, at) + Character.toString(Character.isUpperCase(text.charAt(at))
                    ? Character.toLowerCase(text.charAt(at)) : Character.toUpperCase(text.charAt(at))) + text.substring(at + 1);
        };
    }

    /// `bytes` with some changed, cut, repeated or put in.
    public byte[] bytes(byte[] bytes) {
        var changed = bytes.clone();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            changed = oneOf(changed);
        }
        return changed;
    }

    private byte[] oneOf(byte[] bytes) {
        if (bytes.length == 0) {
            return noise(random.nextInt(40));
        }
        int at = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, at + 1 + random.nextInt(16));
        switch (random.nextInt(6)) {
            case 0 -> {
                bytes[at] ^= (byte) (1 << random.nextInt(8));
                return bytes;
            }
            case 1 -> {
                bytes[at] = pick(List.of((byte) 0, (byte) 0x7f, (byte) 0x80, (byte) 0xff, (byte) '"', (byte) '{'));
                return bytes;
            }
            case 2 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 3 -> {
                return joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, to, bytes.length));
            }
            case 4 -> {
                return joined(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, at, bytes.length));
            }
            default -> {
                return joined(Arrays.copyOf(bytes, at), noise(1 + random.nextInt(12)), Arrays.copyOfRange(bytes, at, bytes.length));
            }
        }
    }

    public byte[] noise(int length) {
        var noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /// A copy of `json` with one to three of its values replaced, removed or added to.
    public JsonNode json(JsonNode json) {
        var changed = json.deepCopy();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            var holders = new ArrayList<JsonNode>();
            collect(changed, holders);
            if (holders.isEmpty()) {
                return anything(2);
            }
            change(pick(holders));
        }
        return changed;
    }

    private static void collect(JsonNode node, List<JsonNode> holders) {
        if (node.isContainerNode()) {
            holders.add(node);
            node.forEach(child -> collect(child, holders));
        }
    }

    private void change(JsonNode holder) {
        switch (holder) {
            case ObjectNode object -> {
                if (object.isEmpty() || chance(6)) {
                    object.set(text(), anything(2));
                } else {
                    var name = pick(object.propertyStream().map(Map.Entry::getKey).toList());
                    if (chance(6)) {
                        object.remove(name);
                    } else {
                        object.set(name, instead(object.get(name)));
                    }
                }
            }
            case ArrayNode array -> {
                if (array.isEmpty() || chance(4)) {
                    for (int i = chance(10) ? 1_001 : 1; i > 0; i--) {
                        array.add(array.isEmpty() ? anything(1) : array.get(0).deepCopy());
                    }
                } else {
                    int at = random.nextInt(array.size());
                    array.set(at, instead(array.get(at)));
                }
            }
            default -> { }
        }
    }

    private JsonNode instead(JsonNode value) {
        return value.isTextual() && !chance(4) ? NODES.textNode(text(value.textValue())) : anything(3);
    }

    public JsonNode anything(int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 7)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextInt(-2, 3));
            case 3 -> NODES.numberNode(random.nextDouble());
            case 4 -> NODES.numberNode(random.nextLong());
            case 5, 6 -> NODES.textNode(text());
            case 7 -> NODES.arrayNode().add(anything(depth - 1)).add(anything(depth - 1));
            default -> NODES.objectNode().set(text(), anything(depth - 1));
        };
    }

    /// A JSON text, now and then with its bytes broken.
    public byte[] sent(JsonNode json) {
        var bytes = json.toString().getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(12)) {
            case 0 -> bytes(bytes);
            case 1 -> ("\ufeff" + json).getBytes(StandardCharsets.UTF_8);
            case 2 -> json.toString().getBytes(StandardCharsets.UTF_16);
            case 3 -> ("[".repeat(1 + random.nextInt(3_000)) + json).getBytes(StandardCharsets.UTF_8);
            default -> bytes;
        };
    }
}
