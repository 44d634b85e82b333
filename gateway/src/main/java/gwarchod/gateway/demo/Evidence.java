package gwarchod.gateway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import gwarchod.core.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;

/// The published facts the demonstration is made from: resources `evidence/`.
final class Evidence {
    private Evidence() {}

    static JsonNode read(String name) {
        var path = "/evidence/" + name + ".json";
        try (var in = Evidence.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no " + path + " on the class path");
            }
            return Json.MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
