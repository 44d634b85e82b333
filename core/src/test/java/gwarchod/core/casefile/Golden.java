package gwarchod.core.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import gwarchod.core.journal.EventType;
import gwarchod.core.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;

/// Golden files: what stands in a store in the field. Each event version has one, `golden/NAME.json`, which is never edited once released.
public final class Golden {
    private Golden() {}

    /// Every type has its file, which is read and written back as the same JSON.
    public static void check(Collection<EventType<?>> types) {
        for (EventType<?> type : types) {
            var path = "/golden/" + type.name() + ".json";
            try (var in = Golden.class.getResourceAsStream(path)) {
                assertNotNull(in, "no golden file " + path);
                JsonNode stored = Json.MAPPER.readTree(in);
                var event = Json.MAPPER.treeToValue(stored, type.type());
                assertEquals(stored, Json.MAPPER.readTree(Json.writeBytes(event)), path);
            } catch (IOException e) {
                throw new UncheckedIOException(path, e);
            }
        }
    }
}
