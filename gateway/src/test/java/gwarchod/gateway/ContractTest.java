package gwarchod.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gwarchod.core.json.Json;
import gwarchod.core.words.Words;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the contract document says of a body is what the reader of bodies does.
class ContractTest {
    private static final int BODIES = 4_000;
    private static final Pattern HALF = Pattern.compile("[\\ud800-\\udbff](?![\\udc00-\\udfff])");

    @Test
    void document_and_reader_agree_about_every_body() {
        agree(TestEdge.RecordBreach.class, 7);
        agree(TestEdge.Open.class, 8);
        agree(TestEdge.Complete.class, 9);
        agree(TestEdge.Register.class, 10);
    }

    private static <R extends Record> void agree(Class<R> type, long seed) {
        var shape = Shape.of(type);
        var schema = ContractDocument.schema(shape);
        var reader = new RequestReader<>(type, Set.of());
        var random = new RandomJson(new Random(seed), 12, List.of("c1", "o2"));
        int accepted = 0;
        for (int i = 0; i < BODIES; i++) {
            JsonNode body = random.of(shape);
            if (!body.isObject() || HALF.matcher(body.toString()).find()) {
                continue;       // half a character can't be sent in UTF-8
            }
            var allowed = TinySchema.accepts(schema, body);
            var read = reader.fromBody(Map.of(), MultiMap.caseInsensitiveMultiMap(), Buffer.buffer(body.toString()));
            assertEquals(allowed, read instanceof RequestReader.Read.Done, () -> "seed " + seed + ": " + body + " " + read);
            accepted += allowed ? 1 : 0;
        }
        assertTrue(accepted > BODIES / 50, type + ": only " + accepted + " were right");
    }

    @Test
    void the_document_names_parameters_bodies_and_answers() {
        ObjectNode paths = new ContractDocument(TestEdge.COMMANDS::get, Words.load(List.of("gateway"))).paths(TestEdge.ROUTES);
        var breach = paths.path("/cases/{id}/breaches").path("post");
        assertEquals("order.record-breach", breach.path("operationId").asText());
        assertEquals(List.of("occurredAt", "what"), Json.MAPPER.convertValue(
                breach.at("/requestBody/content/application~1json/schema/required"), new TypeReference<List<String>>() {}));
        assertTrue(paths.path("/programmes/sessions/{id}/register").path("post").at("/requestBody/content/application~1json/schema/properties/id")
                .isMissingNode(), "a path parameter is no field of the body");
    }
}
