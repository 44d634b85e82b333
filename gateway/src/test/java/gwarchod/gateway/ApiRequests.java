package gwarchod.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import gwarchod.core.fuzz.Mutations;
import gwarchod.core.json.Json;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Requests that the contract document allows, and the same with something wrong about them.
final class ApiRequests {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> METHODS = List.of("get", "post", "put", "delete", "patch");
    private static final List<String> HEADERS = List.of("If-Match", "If-None-Match", "Idempotency-Key", "Last-Event-ID", "Accept-Language",
            "Range", "If-Range", "If-Modified-Since", "If-Unmodified-Since", "Cookie", "Authorization", "Content-Type", "Accept",
            "Accept-Encoding", "Forwarded", "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "Origin", "Sec-Fetch-Site",
            "Expect", "Upgrade", "X-HTTP-Method-Override", "Content-Encoding");
    private static final List<String> VALUES = List.of("*", "\"x\"", "W/\"x\"", "\"\"", "\"a\", \"b\"", "bytes=0-0", "bytes=-1", "bytes=0-99999999999999999999",
            "bytes=5-2,9-", "cy, en;q=0.5", "en;q=9", ";;;=", "q=", "gzip;q=NaN",
            "__Host-gwarchod=x; lang=cy", "gwarchod=" + "a".repeat(52), "=;=;", "Bearer", "Bearer  ", "Basic YTpi",
            "application/json; charset=\"utf-8\"", "application/json;charset=utf-7", "multipart/form-data", "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded", "text/event-stream", "127.0.0.1", "for=\"[::1]\"", "0", "100-continue", "h2c", "websocket",
            "Thu, 01 Jan 1970 00:00:00 GMT");

    /// @param schema of what is sent; missing where nothing is
    record Operation(String method, String path, List<JsonNode> parameters, JsonNode schema) {
        boolean changesAccounts() {
            return path.startsWith("/accounts") || path.startsWith("/agenc") || path.startsWith("/agreement") || path.startsWith("/role");
        }

        /// The first thing its path names; empty for none.
        String about() {
            var named = Pattern.compile("\\{([^}]*)}").matcher(path);
            return named.find() ? named.group(1) : "";
        }

        boolean asks() {
            return method.equals("get");
        }
    }

    private final List<Operation> operations = new ArrayList<>();

    ApiRequests() throws IOException {
        var document = Json.read(Files.readString(Path.of(System.getProperty("basedir", "."), "src/main/resources/openapi.json")), JsonNode.class);
        document.path("paths").properties().forEach(path -> METHODS.forEach(method -> {
            var operation = path.getValue().path(method);
            if (!operation.isMissingNode()) {
                var parameters = new ArrayList<JsonNode>();
                operation.path("parameters").forEach(parameters::add);
                operations.add(new Operation(method, path.getKey(), parameters, resolved(document,
                        operation.path("requestBody").path("content").path("application/json").path("schema"))));
            }
        }));
    }

    private static JsonNode resolved(JsonNode document, JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.path("$ref").asText().substring(1)) : schema;
    }

    List<Operation> operations() {
        return operations;
    }

    /// One request as bytes, its head as text.
    record Made(String head, byte[] body) {
        @Override
        public String toString() {
            return head.strip() + " | " + new String(body, 0, Math.min(body.length, 2_000), StandardCharsets.UTF_8);
        }
    }

    /// @param thing what it is about, with what stands in it
    /// @param wrong whether anything may be wrong with it
    Made make(Operation operation, Mutations dice, List<String> all, Optional<FuzzSessions.Known> thing, String token, boolean wrong) {
        var ids = thing.map(FuzzSessions.Known::within).filter(_ -> !dice.chance(5)).orElse(all);
        var address = new StringBuilder("/api/v1").append(path(operation, dice, ids, thing, wrong));
        query(operation, dice, ids, wrong, address);
        var headers = new LinkedHashMap<String, String>();
        headers.put("Host", "localhost");
        headers.put("Connection", "close");
        headers.put("Authorization", "Bearer " + token);
        var body = new byte[0];
        if (!operation.schema().isMissingNode()) {
            var valid = valid(operation.schema(), dice, ids);
            body = wrong && !dice.chance(4) ? dice.sent(dice.json(valid)) : valid.toString().getBytes(StandardCharsets.UTF_8);
            headers.put("Content-Type", "application/json");
        }
        if (!operation.asks()) {
            headers.put("Idempotency-Key", "fuzz-" + dice.number(1_000_000));
        }
        if (wrong && dice.chance(3)) {
            for (int i = 1 + dice.number(3); i > 0; i--) {
                headers.put(dice.pick(HEADERS), line(dice.chance(2) ? dice.pick(VALUES) : dice.text(dice.pick(VALUES))));
            }
        }
        headers.put("Content-Length", Integer.toString(body.length));
        var method = wrong && dice.chance(60) ? dice.pick(List.of("PUT", "PATCH", "HEAD", "OPTIONS", "TRACE", "get", "DELETE", "POST", "GET"))
                : operation.method().toUpperCase(Locale.ROOT);
        var head = new StringBuilder(method).append(' ').append(address).append(" HTTP/1.1\r\n");
        headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return new Made(head.append("\r\n").toString(), body);
    }

    private static String path(Operation operation, Mutations dice, List<String> ids, Optional<FuzzSessions.Known> thing, boolean wrong) {
        var path = operation.path();
        for (boolean first = true; path.contains("{"); first = false) {
            var id = wrong && dice.chance(8) ? encoded(dice.text()) : first && thing.isPresent() ? thing.get().id() : dice.pick(ids);
            path = path.replaceFirst("\\{[^}]*}", Matcher.quoteReplacement(id));
        }
        return wrong && dice.chance(40) ? path + dice.pick(List.of("/", "//", "/..", "/%2e%2e", "?", "#", ";x=y", "%00", "/%zz")) : path;
    }

    private static void query(Operation operation, Mutations dice, List<String> ids, boolean wrong, StringBuilder address) {
        var separator = '?';
        for (JsonNode parameter : operation.parameters()) {
            if (parameter.path("in").asText().equals("query") && (parameter.path("required").asBoolean() || dice.chance(2))) {
                var value = valid(parameter.path("schema"), dice, ids).asText();
                address.append(separator).append(parameter.path("name").asText()).append('=')
                        .append(encoded(wrong && dice.chance(3) ? dice.text(value) : value));
                separator = '&';
            }
        }
        if (wrong && dice.chance(20)) {
            address.append(separator).append(encoded(dice.text())).append('=').append(encoded(dice.text()));
        }
    }

    static String encoded(String text) {
        var encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
        return encoded.length() > 3_000 ? encoded.substring(0, 2_999).replaceFirst("%.?$", "") : encoded;
    }

    private static String line(String value) {
        var one = value.replaceAll("[\\r\\n\\x00]", "");
        return one.length() > 3_000 ? one.substring(0, 3_000) : one;
    }

    /// Something the schema allows, and nearly what is meant.
    static JsonNode valid(JsonNode schema, Mutations dice, List<String> ids) {
        if (schema.has("anyOf")) {
            return dice.chance(3) ? NODES.nullNode() : valid(schema.path("anyOf").path(0), dice, ids);
        }
        return switch (schema.path("type").asText()) {
            case "object" -> {
                var object = NODES.objectNode();
                var required = new ArrayList<String>();
                schema.path("required").forEach(name -> required.add(name.asText()));
                schema.path("properties").properties().forEach(property -> {
                    if (required.contains(property.getKey()) || dice.chance(2)) {
                        object.set(property.getKey(), valid(property.getValue(), dice, ids));
                    }
                });
                if (schema.path("additionalProperties").isObject() && dice.chance(2)) {
                    object.set("x", valid(schema.path("additionalProperties"), dice, ids));
                }
                yield object;
            }
            case "array" -> {
                var array = NODES.arrayNode();
                for (int i = dice.number(3); i > 0; i--) {
                    array.add(valid(schema.path("items"), dice, ids));
                }
                yield array;
            }
            case "boolean" -> NODES.booleanNode(dice.chance(2));
            case "integer" -> NODES.numberNode(dice.number(5));
            case "number" -> NODES.numberNode(dice.number(100) / 4.0);
            default -> NODES.textNode(characters(schema, dice, ids));
        };
    }

    private static String characters(JsonNode schema, Mutations dice, List<String> ids) {
        if (schema.has("enum")) {
            return schema.path("enum").path(dice.number(schema.path("enum").size())).asText();
        }
        return switch (schema.path("format").asText()) {
            case "date" -> dice.chance(6) ? "1980-05-04" : LocalDate.now(ZoneOffset.UTC).plusDays(dice.number(200) - 100L).toString();
            case "date-time" -> Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(dice.number(4_000) - 600L)).toString();
            default -> schema.has("pattern") ? dice.pick(ids) : dice.pick(List.of("x", "Seen outside the school", "Evans", "police", "demo", Mutations.MARKUP));
        };
    }
}
