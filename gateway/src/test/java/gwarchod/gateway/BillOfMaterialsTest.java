package gwarchod.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gwarchod.core.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The bill of materials lists what this process runs on, and can be looked up in lists of known holes.
class BillOfMaterialsTest {
    @Test
    void it_lists_every_library_with_its_version_and_hash() throws IOException {
        var file = Path.of(System.getProperty("basedir", "."), "target/gwarchod.cdx.json");
        var bill = Json.MAPPER.readTree(Files.readString(file));
        assertEquals("CycloneDX", bill.path("bomFormat").asText());
        var names = new HashSet<String>();
        var wrong = new ArrayList<String>();
        for (JsonNode component : bill.path("components")) {
            names.add(component.path("name").asText());
            boolean ours = component.path("group").asText().equals("gwarchod");
            if (!component.path("purl").asText().startsWith("pkg:maven/") || !ours && component.path("hashes").isEmpty()) {
                wrong.add(component.path("purl").asText());
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(names.containsAll(Set.of("vertx-core", "vertx-web", "netty-codec-http", "jackson-databind", "mongodb-driver-reactivestreams",
                "mongo-java-server", "hazelcast",
                "vertx-hazelcast", "password4j", "oauth2-oidc-sdk", "tink", "caffeine", "logback-classic", "core", "web-ui")), names.toString());
        assertTrue(names.stream().noneMatch(name -> name.startsWith("junit") || name.equals("playwright")), "nothing that only tests need");
    }
}
