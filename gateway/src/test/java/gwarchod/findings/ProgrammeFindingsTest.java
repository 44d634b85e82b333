package gwarchod.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The programme as the review of July 2023 found it, counted by the schemes co-ordinator's own desk: twenty referred, seven completed, three
/// withdrew, one on hold for a trial, four required by an order, the rest continuing.
class ProgrammeFindingsTest {
    private static final String ALL = "/referrals?show=all&limit=200&kind=programme";

    @Test
    void the_co_ordinator_counts_what_was_published_and_each_provider_only_its_own(@TempDir Path data) throws Exception {
        var published = Published.read("programme-2023").get("programme");
        try (var area = Demonstration.start(data.resolve("area"))) {
            var desk = area.get("schemes", ALL);
            var totals = desk.path("totals");
            assertEquals(published.get("referrals").asInt(), totals.path("referred").asInt());
            assertEquals(published.get("completed").asInt(), totals.path("completed").asInt());
            assertEquals(published.get("withdrew").asInt(), totals.path("withdrew").asInt());
            assertEquals(published.get("onHoldForTrial").asInt(), totals.path("onHold").asInt());
            assertEquals(published.get("requiredBySpo").asInt(), totals.path("required").asInt());
            assertEquals(0, totals.path("endedEarly").asInt() + totals.path("unsuitable").asInt());
            assertEquals(published.get("beingSecured").asInt(), many(desk, line -> line.path("at").asText().equals("consent")));

            var listed = many(desk, line -> line.has("stage"));
            assertEquals(published.get("referrals").asInt(), listed, "what is counted is what is listed");

            var benefit = area.get("schemes", "/referrals/benefit").path("total");
            assertEquals(published.get("referrals").asInt(), benefit.path("referred").asInt(), "twenty people, each referred once");
            assertEquals(published.get("completed").asInt(), benefit.path("completed").asInt());
            assertTrue(benefit.path("reoffended").asInt() > 0
                    && benefit.path("completedReoffended").asInt() > 0, "the review found one who was watched by nobody");
            assertTrue(area.get("schemes", "/referrals/unconsidered").path("noFurtherActionTotal").asInt() > 0);
            assertEquals(0, area.get("facilitator", "/referrals/benefit").at("/total/referred").asInt());
            assertEquals(0, area.get("advocate", "/referrals/unconsidered").path("noFurtherActionTotal").asInt());

            seesItsOwn(area, "facilitator", "fpuk", desk);
            seesItsOwn(area, "facilitator2", "threshold", desk);
            assertEquals(0, area.get("advocate", ALL).path("total").asInt(), "an advocate learns nothing of referrals here");
        }
    }

    /// Nobody whom another provider has, nobody who finished, and no count that tells of either.
    private static void seesItsOwn(Demonstration area, String facilitator, String provider, JsonNode whole) throws Exception {
        var own = area.get(facilitator, ALL);
        assertTrue(own.path("total").asInt() > 0);
        assertEquals(own.path("total").asInt(), own.path("totals").path("referred").asInt());
        assertEquals(Set.of(provider), Finding.stream(own.path("items")).map(line -> line.path("providerId").asText()).collect(Collectors.toSet()));
        assertEquals(many(whole, line -> line.path("providerId").asText().equals(provider) && Set.of("referred", "suitable", "started", "on-hold")
                .contains(line.path("stage").asText())), own.path("total").asInt());
    }

    private static int many(JsonNode desk, Predicate<JsonNode> which) {
        return (int) Finding.stream(desk.path("items")).filter(which).count();
    }
}
