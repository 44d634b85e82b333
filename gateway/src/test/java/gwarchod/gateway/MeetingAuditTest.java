package gwarchod.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.json.Json;
import gwarchod.mappa.performance.AuditBox;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody who watched a meeting wrote beside its scores comes back to those who work on meetings, and to nobody else.
class MeetingAuditTest {
    @Test
    void what_would_make_meetings_better_is_read_by_whoever_may_score_them(@TempDir Path data) throws Exception {
        try (var server = RunningServer.start(data.resolve("data"))) {
            var rest = new Groups(server.address());
            var meeting = rest.get("coordinator", "/mappa/performance/audits").at("/meetings/0/meeting").asText();
            var scores = Stream.of(AuditBox.values()).map(box -> "{\"box\":\"" + Json.kebab(box) + "\",\"score\":2}").collect(Collectors.joining(","));
            rest.post("coordinator", "/mappa/performance/audits", """
                    {"meeting":"%s","scores":[%s],"remark":"Shorter cases first"}""".formatted(meeting, scores), 201);
            var read = rest.get("coordinator", "/mappa/performance").at("/audits");
            assertEquals("Shorter cases first", read.at("/remarks/0/said").asText(), read.toString());
            for (String other : List.of("chair", "mosovo")) {
                var audits = rest.get(other, "/mappa/performance").at("/audits");
                assertEquals(read.at("/boxes"), audits.at("/boxes"), other + " reads the scores");
                assertFalse(audits.toString().contains("Shorter"), other + " may not score meetings");
                assertTrue(audits.at("/remarks").isEmpty());
            }
        }
    }
}
