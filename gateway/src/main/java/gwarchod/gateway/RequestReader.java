package gwarchod.gateway;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gwarchod.core.document.SentFile;
import gwarchod.core.json.Json;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Makes the record a call is about from its path, its query and its body, strictly: nothing unknown, nothing twice, nothing of another
/// type. Order of checks: path, query, JSON, fields.
///
/// @param <R> the record
final class RequestReader<R extends Record> {
    static final int NESTING_MAX = 32;
    private static final int NUMBER_CHARACTERS_MAX = 64;

    /// The field of a form that is a file.
    private static final String FILE = "file";

    private static final JsonFactory STRICT = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(NESTING_MAX).maxNumberLength(NUMBER_CHARACTERS_MAX).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Class<R> type;
    private final Shape.Fields shape;
    private final Set<String> pathNames;

    /// @param pathNames the path parameters that are fields of the record
    RequestReader(Class<R> type, Set<String> pathNames) {
        this.type = type;
        this.shape = Shape.of(type);
        this.pathNames = Set.copyOf(pathNames);
        var names = shape.fields().stream().map(Shape.Field::name).collect(Collectors.toSet());
        if (!names.containsAll(pathNames)) {
            throw new IllegalArgumentException(type.getName() + " lacks a field of its path: " + new TreeSet<>(pathNames));
        }
    }

    sealed interface Read<R> {
        record Done<R>(R value) implements Read<R> {}

        record Wrong<R>(Problem problem) implements Read<R> {}
    }

    /// A question asked by URL.
    Read<R> fromQuery(Map<String, String> path, MultiMap query) {
        var object = JsonNodeFactory.instance.objectNode();
        for (String name : query.names()) {
            var field = shape.named(name);
            if (field == null || pathNames.contains(name)) {
                return new Read.Wrong<>(Problem.parameter(shown(name), "unknown-parameter"));
            }
            var values = query.getAll(name).stream().filter(value -> !value.isEmpty()).toList();
            if (values.size() > 1 && !(field.shape() instanceof Shape.Items)) {
                return new Read.Wrong<>(Problem.parameter(shown(name), "repeated-parameter"));
            }
            put(object, field, values);
        }
        return bound(path, object, true);
    }

    /// A command, or a question too personal for a URL.
    Read<R> fromBody(Map<String, String> path, MultiMap query, Buffer body) {
        if (!query.isEmpty()) {
            return new Read.Wrong<>(Problem.parameter(shown(query.names().iterator().next()), "unknown-parameter"));
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        if (body.length() > 0) {
            switch (parsed(body)) {
                case Read.Wrong<JsonNode>(var problem) -> {
                    return new Read.Wrong<>(problem);
                }
                case Read.Done<JsonNode>(ObjectNode sent) -> object = sent;
                case Read.Done<JsonNode> _ -> {
                    return new Read.Wrong<>(Checker.wrongType(""));
                }
            }
        }
        for (String name : pathNames) {
            if (object.has(name)) {
                return new Read.Wrong<>(Problem.at(Checker.pointer("", name), "unknown-field"));
            }
        }
        return bound(path, object, false);
    }

    /// A command with a file, sent as a form.
    Read<R> fromForm(Map<String, String> path, MultiMap query, MultiMap form, SentFile file) {
        if (!query.isEmpty()) {
            return new Read.Wrong<>(Problem.parameter(shown(query.names().iterator().next()), "unknown-parameter"));
        }
        var object = JsonNodeFactory.instance.objectNode();
        for (String name : form.names()) {
            var field = shape.named(name);
            if (field == null || pathNames.contains(name) || name.equals(FILE)) {
                return new Read.Wrong<>(Problem.at(Checker.pointer("", name), "unknown-field"));
            }
            if (form.getAll(name).size() > 1) {
                return new Read.Wrong<>(Problem.at(Checker.pointer("", name), "repeated-parameter"));
            }
            put(object, field, form.getAll(name).stream().filter(value -> !value.isEmpty()).toList());
        }
        object.putObject(FILE).put("name", file.name()).put("mediaType", file.mediaType()).put("content", file.content());
        return bound(path, object, false);
    }

    private Read<R> bound(Map<String, String> path, ObjectNode object, boolean byQuery) {
        for (String name : pathNames) {
            var field = shape.named(name);
            put(object, field, List.of(path.get(name)));
            if (Checker.check(field.shape(), object.get(name), "") != null) {
                return new Read.Wrong<>(Problem.of(404, "not-found"));      // what can't be an id names nothing
            }
        }
        var wrong = Checker.check(shape, object, "");
        if (wrong != null) {
            return new Read.Wrong<>(byQuery ? asParameter(wrong) : wrong);
        }
        try {
            return new Read.Done<>(Json.MAPPER.treeToValue(object, type));
        } catch (JsonMappingException refusedByTheRecord) {
            var at = refusedByTheRecord.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "/" + step.getIndex() : "/" + step.getFieldName())
                    .collect(Collectors.joining());
            var problem = Problem.at(at, "invalid-value");
            return new Read.Wrong<>(byQuery ? asParameter(problem) : problem);
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            return new Read.Wrong<>(Problem.at("", "invalid-value"));
        }
    }

    private static Problem asParameter(Problem problem) {
        var name = problem.pointer() == null ? "" : problem.pointer().substring(Math.min(1, problem.pointer().length()));
        var code = problem.code().equals("missing-field") ? "missing-parameter" : problem.code();
        return new Problem(problem.status(), code, null, name, problem.args());
    }

    /// A parameter is text; what it stands for is a number or a truth only where the field is one.
    private static void put(ObjectNode object, Shape.Field field, List<String> values) {
        if (values.isEmpty()) {
            return;
        }
        if (field.shape() instanceof Shape.Items(var of)) {
            var array = object.putArray(field.name());
            values.forEach(value -> array.add(node(of, value)));
        } else {
            object.set(field.name(), node(field.shape(), values.getFirst()));
        }
    }

    private static JsonNode node(Shape shape, String value) {
        var nodes = JsonNodeFactory.instance;
        if (shape instanceof Shape.Whole && value.matches("-?\\d{1,18}")) {
            return nodes.numberNode(Long.parseLong(value));
        }
        if (shape instanceof Shape.Truth && (value.equals("true") || value.equals("false"))) {
            return nodes.booleanNode(value.equals("true"));
        }
        return nodes.textNode(value);
    }

    private static Read<JsonNode> parsed(Buffer body) {
        try (var parser = STRICT.createParser(body.getBytes())) {
            JsonNode node = Json.MAPPER.readTree(parser);
            if (node == null || parser.nextToken() != null) {
                return new Read.Wrong<>(invalid(parser.currentLocation().getLineNr(), parser.currentLocation().getColumnNr()));
            }
            return new Read.Done<>(node);
        } catch (JsonParseException broken) {
            var at = broken.getLocation();
            return new Read.Wrong<>(at == null ? invalid(1, 1) : invalid(at.getLineNr(), at.getColumnNr()));
        } catch (IOException broken) {
            return new Read.Wrong<>(invalid(1, 1));
        }
    }

    private static Problem invalid(int line, int column) {
        return Problem.at("", "invalid-json", Math.max(1, line), Math.max(1, column));
    }

    /// The name of a parameter as an answer may repeat it.
    static String shown(String name) {
        return name.matches("[A-Za-z0-9._-]{1,64}") ? name : "?";
    }
}
