package gwarchod.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The weekly meeting of integrated offender management, as the demonstration tells it: whom nobody saw, whom nobody followed up and whom nobody
/// decided on stand on its agenda by themselves, until somebody does.
class ManagedFindingsTest {
    private static final String WEEKLY = "iom-weekly";

    private static boolean asks(Demonstration area, String id, String rule) throws Exception {
        return area.agenda("iom", WEEKLY, id).contains(rule);
    }

    /// The case the weekly meeting asks that about.
    private static String asked(Demonstration area, String rule, Predicate<JsonNode> cohort) throws Exception {
        for (JsonNode line : area.get("iom", "/cases?limit=200").path("items")) {
            var id = line.path("id").asText();
            if (cohort.test(area.view("iom", id).path("iom")) && asks(area, id, rule)) {
                return id;
            }
        }
        throw new AssertionError("the weekly meeting asks nobody about " + rule);
    }

    @Test
    void who_was_not_seen_not_followed_up_and_not_decided_on_is_asked_about_weekly_until_somebody_did(@TempDir Path data) throws Exception {
        try (var area = Demonstration.start(data.resolve("area"))) {
            var seen = Map.of("at", Instant.now().minusSeconds(60).toString(), "kind", "home-visit", "seen", true);

            var left = asked(area, "iom-follow-up-due", cohort -> !cohort.path("selected").asBoolean());
            assertEquals("done", area.does("iom", "/cases/" + left + "/cohort/contacts", seen));
            assertFalse(asks(area, left, "iom-follow-up-due"));

            var missed = asked(area, "iom-contact-due", cohort -> cohort.path("rag").asText().equals("amber"));
            assertEquals("done", area.does("iom", "/cases/" + missed + "/cohort/contacts", seen));
            assertFalse(asks(area, missed, "iom-contact-due"));

            var tagged = asked(area, "iom-scheme-ending", cohort -> true);
            assertTrue(asks(area, tagged, "iom-review-due"), "it is not in anybody's head, but on the agenda");
            var review = Map.of("heldOn", Demonstration.today(), "rag", "amber", "summary", "Quiet.", "control", "The tag.", "change", "Work.",
                    "nextOn", Demonstration.today());
            assertEquals("done", area.does("iom", "/cases/" + tagged + "/cohort/reviews", review));
            assertFalse(asks(area, tagged, "iom-review-due"));

            var referred = asked(area, "iom-unowned", cohort -> cohort.path("proposals").size() == 1);
            var key = area.view("iom", referred).at("/iom/proposals/0/key").asText();
            assertEquals("done", area.does("iom", "/cases/" + referred + "/cohort/decisions", Map.of("on", key, "select", true, "cohort", "free",
                    "rag", "red", "heldOn", Demonstration.today(), "reason", "The panel takes him on.")));
            assertEquals("free", area.view("iom", referred).at("/iom/cohort").asText());
            assertFalse(asks(area, referred, "iom-unowned"));
        }
    }
}
