package gwarchod.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gwarchod.core.words.Words;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The stalking clinics of the review (`evidence/programme-2023.json`): as many held, and as many people reviewed, as its own users see them.
class ClinicFindingsTest {
    @TempDir
    static Path data;

    private static Demonstration area;

    @BeforeAll
    static void start() throws Exception {
        area = Demonstration.start(data.resolve("area"));
    }

    @AfterAll
    static void stop() {
        area.close();
    }

    private static LocalDate day(JsonNode moment) {
        return LocalDate.ofInstant(Instant.parse(moment.asText()), Words.ZONE);
    }

    private static List<JsonNode> people(String user) throws Exception {
        return Finding.stream(area.get(user, "/clinic-list").path("items")).toList();
    }

    @Test
    void as_many_clinics_were_held_and_people_reviewed_as_was_published() throws Exception {
        var published = Published.read("programme-2023").path("clinics");
        for (String user : List.of("psychologist", "schemes")) {
            var held = Finding.stream(area.get(user, "/meetings?kind=stalking-clinic&to=" + Demonstration.today()).path("items"))
                    .map(meeting -> day(meeting.path("startsAt"))).collect(Collectors.toSet());
            assertEquals(published.path("held").asInt(), held.size(), user);
            var people = people(user);
            assertEquals(published.path("perpetratorsReviewed").asInt(), people.size(), user);
            for (var person : people) {
                var reviewed = Finding.stream(person.path("releases")).map(release -> day(release.path("at"))).collect(Collectors.toSet());
                assertFalse(reviewed.isEmpty(), person.toString());
                assertTrue(held.containsAll(reviewed), person.toString());
                assertTrue(user.equals("schemes") || !person.path("questions").isEmpty(), person.toString());
            }
        }
    }

    @Test
    void whoever_attends_takes_part() throws Exception {
        for (String user : List.of("psychologist", "schemes", "dao")) {
            assertFalse(area.get(user, "/meetings?kind=stalking-clinic").path("items").isEmpty(), user);
        }
    }

    @Test
    void one_formulation_was_replaced_and_one_withdrawn_and_its_words_are_read_by_nobody_it_was_for() throws Exception {
        var states = people("schemes").stream().flatMap(person -> Finding.stream(person.path("releases")))
                .map(release -> release.path("state").asText()).collect(Collectors.toSet());
        assertEquals(Set.of("current", "superseded", "withdrawn"), states);
        for (var person : people("schemes")) {
            var told = area.view("dao", person.path("caseId").asText()).path("formulationsForManagers").path("formulations");
            assertFalse(told.isEmpty(), person.toString());
            told.forEach(line -> assertEquals(line.path("state").asText().equals("current"), line.has("said") && !line.path("said").isNull(), line.toString()));
        }
    }

    /// Nor at any time in the past.
    @Test
    void what_was_withdrawn_is_read_in_no_look_into_the_past() throws Exception {
        var withdrawn = people("schemes").stream()
                .filter(person -> Finding.stream(person.path("releases")).anyMatch(one -> one.path("state").asText().equals("withdrawn")))
                .findFirst().orElseThrow();
        var then = Instant.parse(withdrawn.path("releases").path(0).path("at").asText()).plusSeconds(3_600);
        var view = area.get("dao", "/cases/" + withdrawn.path("caseId").asText() + "?asOf=" + then);
        var line = view.path("formulationsForManagers").path("formulations").path(0);
        assertEquals("withdrawn", line.path("state").asText(), view.toString());
        assertFalse(line.has("said") && !line.path("said").isNull(), line.toString());
        assertTrue(view.path("clinicAdvice").path("pieces").path(0).path("what").asText("").isEmpty(), view.path("clinicAdvice").toString());
    }

    @Test
    void a_draft_is_known_to_its_author_and_to_nobody_else() throws Exception {
        assertEquals(1, people("psychologist").stream().filter(person -> person.path("draft").asBoolean()).count());
        assertEquals(0, people("schemes").stream().filter(person -> person.path("draft").asBoolean()).count());
    }

    @Test
    void the_clinic_sees_what_became_of_each_piece_of_advice() throws Exception {
        var became = people("psychologist").stream().flatMap(person -> advice(person.path("caseId").asText()))
                .map(line -> line.path("state").asText()).collect(Collectors.toSet());
        assertEquals(Set.of("proposed", "accepted", "declined", "lapsed"), became);
    }

    private static Stream<JsonNode> advice(String on) {
        try {
            return Finding.stream(area.view("psychologist", on).path("clinicAdvice").path("pieces"));
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
