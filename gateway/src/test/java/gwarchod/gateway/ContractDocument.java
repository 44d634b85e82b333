package gwarchod.gateway;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.desk.Route;
import gwarchod.core.ids.Id;
import gwarchod.core.json.Json;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;

/// What the contract document must say about a set of routes: paths, parameters and the schemas of what is sent.
final class ContractDocument {
    private final Function<String, Class<? extends CaseCommand>> commands;
    private final Words words;

    ContractDocument(Function<String, Class<? extends CaseCommand>> commands, Words words) {
        this.commands = commands;
        this.words = words;
    }

    ObjectNode paths(Collection<Route> routes) {
        var paths = Json.MAPPER.createObjectNode();
        routes.stream().sorted(Comparator.comparing(Route::path, Paths.FIXED_FIRST).thenComparing(RestRoutes::method)).forEach(route -> {
            var path = paths.withObjectProperty(Paths.template(route.path()));
            path.set(RestRoutes.method(route).toLowerCase(Locale.ROOT), operation(route));
        });
        return paths;
    }

    private ObjectNode operation(Route route) {
        var operation = Json.MAPPER.createObjectNode();
        switch (route) {
            case Route.Get(var path, var question) -> asked(operation, question.name(), path, question.asks());
            case Route.Search(_, var question) -> {
                named(operation, question.name());
                body(operation, Shape.of(question.asks()));
                answers(operation, 200);
            }
            case Route.Post(var path, var deed, int status) -> {
                named(operation, deed.name());
                sent(operation, path, Shape.of(deed.type()), false);
                answers(operation, status);
            }
            case Route.File(var path, var question) -> {
                asked(operation, question.name(), path, question.asks());
                operation.withObjectProperty("responses").putObject("200").put("$ref", "#/components/responses/File");
            }
            case Route.Upload(var path, var deed, int status) -> {
                named(operation, deed.name());
                sent(operation, path, Shape.of(deed.type()), false);
                var content = operation.withObjectProperty("requestBody").withObjectProperty("content");
                var schema = content.path("application/json").path("schema").deepCopy();
                ((ObjectNode) schema).withObjectProperty("properties").putObject("file").put("type", "string").put("format", "binary")
                        .put("maxLength", deed.bytesMax());
                content.removeAll().putObject("multipart/form-data").set("schema", schema);
                answers(operation, status);
            }
            case Route.OnCase(var path, var command) -> {
                named(operation, command);
                sent(operation, path, Shape.of(commands.apply(command).asSubclass(Record.class)), path.contains(":id"));
                answers(operation, 201);
            }
        }
        return operation;
    }

    private void named(ObjectNode operation, String name) {
        operation.put("operationId", name);
        var key = "command." + name;
        if (words.has(key)) {
            operation.put("summary", words.say(Lang.EN, key));
        }
    }

    private void asked(ObjectNode operation, String name, String path, Class<? extends Record> asks) {
        named(operation, name);
        var inPath = Paths.parameters(path);
        for (var field : Shape.of(asks).fields()) {
            var parameter = operation.withArrayProperty("parameters").addObject();
            parameter.put("name", field.name());
            parameter.put("in", inPath.contains(field.name()) ? "path" : "query");
            if (inPath.contains(field.name()) || field.required()) {
                parameter.put("required", true);
            }
            parameter.set("schema", schema(field.shape()));
        }
        if (name.startsWith("case.")) {
            reference(operation.withArrayProperty("parameters"), "IfNoneMatch");
        }
        answers(operation, 200);
    }

    private void sent(ObjectNode operation, String path, Shape.Fields shape, boolean onCase) {
        var inPath = Paths.parameters(path);
        for (String name : inPath) {
            var parameter = operation.withArrayProperty("parameters").addObject();
            parameter.put("name", name).put("in", "path").put("required", true);
            parameter.set("schema", id());
        }
        reference(operation.withArrayProperty("parameters"), "IdempotencyKey");
        if (onCase) {
            reference(operation.withArrayProperty("parameters"), "IfMatch");
            reference(operation.withArrayProperty("parameters"), "Meeting");
        }
        body(operation, new Shape.Fields(shape.type(), shape.fields().stream().filter(field -> !inPath.contains(field.name())).toList()));
    }

    private static void reference(ArrayNode parameters, String name) {
        parameters.addObject().put("$ref", "#/components/parameters/" + name);
    }

    private static void body(ObjectNode operation, Shape.Fields shape) {
        var body = operation.putObject("requestBody");
        body.put("required", shape.fields().stream().anyMatch(Shape.Field::required));
        body.putObject("content").putObject("application/json").set("schema", schema(shape));
    }

    private static void answers(ObjectNode operation, int status) {
        var responses = operation.putObject("responses");
        responses.putObject(Integer.toString(status)).put("$ref", "#/components/responses/" + (status == 201 ? "Done" : "Answer"));
        responses.putObject("default").put("$ref", "#/components/responses/Problem");
    }

    private static ObjectNode id() {
        return Json.MAPPER.createObjectNode().put("type", "string").put("pattern", "^" + Id.PATTERN + "$");
    }

    static ObjectNode schema(Shape shape) {
        var schema = Json.MAPPER.createObjectNode();
        switch (shape) {
            case Shape.Fields(_, var fields) -> {
                schema.put("type", "object").put("additionalProperties", false);
                var required = fields.stream().filter(Shape.Field::required).map(Shape.Field::name).toList();
                if (!required.isEmpty()) {
                    required.forEach(schema.putArray("required")::add);
                }
                var properties = schema.putObject("properties");
                fields.forEach(field -> properties.set(field.name(), field.required() ? schema(field.shape()) : orNull(field.shape())));
            }
            case Shape.Items(var of) -> schema.put("type", "array").put("maxItems", Checker.ITEMS_MAX).set("items", schema(of));
            case Shape.Table(var of) -> schema.put("type", "object").put("maxProperties", Checker.ITEMS_MAX).set("additionalProperties", schema(of));
            case Shape.Characters(var type) when Id.class.isAssignableFrom(type) -> schema.setAll(id());
            case Shape.Characters(var type) when type == String.class || type == Text.class ->
                    schema.put("type", "string").put("maxLength", Checker.TEXT_CHARACTERS_MAX);
            case Shape.Characters(var type) -> schema.put("type", "string").put("maxLength", Checker.TEXT_CHARACTERS_MAX).put("title", type.getSimpleName());
            case Shape.Choice(_, var values) -> values.forEach(schema.put("type", "string").putArray("enum")::add);
            case Shape.Date() -> schema.put("type", "string").put("format", "date");
            case Shape.Moment() -> schema.put("type", "string").put("format", "date-time");
            case Shape.Whole(var min, _) -> schema.put("type", "integer").put("format", min == Integer.MIN_VALUE ? "int32" : "int64");
            case Shape.Fraction() -> schema.put("type", "number");
            case Shape.Truth() -> schema.put("type", "boolean");
            case Shape.Bytes() -> schema.put("type", "string").put("format", "binary");
        }
        return schema;
    }

    private static ObjectNode orNull(Shape shape) {
        var either = Json.MAPPER.createObjectNode();
        var any = either.putArray("anyOf");
        any.add(schema(shape));
        any.addObject().put("type", "null");
        return either;
    }
}
