package gwarchod.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import gwarchod.core.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What was published, as a copy of its own beside the tests: what the demonstration is made from can't lose a case unnoticed.
final class Published {
    private Published() {}

    static JsonNode read(String name) throws IOException {
        try (var in = Objects.requireNonNull(Published.class.getResourceAsStream("/findings/" + name + ".json"))) {
            return Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), JsonNode.class);
        }
    }

    /// Each case has exactly one test, whose name begins with it.
    static void hasTest(Class<?> tests, String name) {
        long found = Arrays.stream(tests.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class) && method.getName().startsWith(name + "_given_")).count();
        assertEquals(1, found, () -> "tests in " + tests.getSimpleName() + " named " + name + "_given_...");
    }
}
