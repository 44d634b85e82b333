package gwarchod.core.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gwarchod.core.fuzz.Mutations;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Upcaster;
import gwarchod.core.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Random;

/// Golden files: what stands in a store in the field. Each event version has one, `golden/NAME.json`, which is never edited once released.
public final class Golden {
    private static final int DAMAGED = 200;

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
                refusesByName(type, stored, path);
            } catch (IOException e) {
                throw new UncheckedIOException(path, e);
            }
        }
    }

    /// What an older release wrote is read as what its upcaster makes of it.
    public static void checkOld(Collection<EventType<?>> types, Collection<Upcaster> upcasters) {
        for (Upcaster upcaster : upcasters) {
            var path = "/golden/" + upcaster.from() + ".json";
            var type = types.stream().filter(one -> one.name().equals(upcaster.to())).findFirst().orElseThrow();
            try (var in = Golden.class.getResourceAsStream(path)) {
                assertNotNull(in, "no golden file " + path);
                var next = upcaster.change().apply((ObjectNode) Json.MAPPER.readTree(in));
                assertEquals(next, Json.MAPPER.readTree(Json.writeBytes(Json.MAPPER.treeToValue(next, type.type()))), path);
            } catch (IOException e) {
                throw new UncheckedIOException(path, e);
            }
        }
    }

    /// What stands in a store may be damaged: something near the golden file is read, or refused as JSON that doesn't fit.
    private static void refusesByName(EventType<?> type, JsonNode stored, String path) {
        var random = new Random(path.hashCode());
        for (int i = 0; i < DAMAGED; i++) {
            var changed = new Mutations(random, List.of("x")).json(stored);
            try {
                Json.MAPPER.treeToValue(changed, type.type());
            } catch (JsonProcessingException named) {
                // as it should be
            } catch (RuntimeException | StackOverflowError unnamed) {
                throw new AssertionError(path + ", damaged " + i + ": " + changed, unnamed);
            }
        }
    }
}
