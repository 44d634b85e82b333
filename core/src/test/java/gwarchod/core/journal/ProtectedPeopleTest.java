package gwarchod.core.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.assessment.Assessments;
import gwarchod.core.casefile.contact.Contacts;
import gwarchod.core.casefile.people.People;
import gwarchod.core.json.Json;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What is about a protected person is stored under their own key, and gone with it.
class ProtectedPeopleTest {
    private static final CommitRef PLACE = new CommitRef(new StreamId("case", "case-one"), 3);

    /// What says that they were erased is about the case.
    private static List<EventType<?>> events(Discipline<?> discipline) {
        return discipline.events().stream().filter(type -> !type.name().equals("people.person-erased.1")).toList();
    }

    @Test
    void everything_about_people_at_risk_and_contact_with_them_is_under_their_own_key_alone() throws IOException {
        for (Discipline<?> discipline : List.of(People.DISCIPLINE, Contacts.DISCIPLINE)) {
            for (EventType<?> type : events(discipline)) {
                assertEquals(Set.of("person/p-1"), owners(discipline, type), type.name());
            }
        }
    }

    @Test
    void what_an_assessment_says_of_somebody_at_risk_is_under_their_key() throws IOException {
        for (EventType<?> type : Assessments.DISCIPLINE.events()) {
            assertEquals(Set.of("person/p-1", "case/case-one"), owners(Assessments.DISCIPLINE, type), type.name());
        }
    }

    @Test
    void with_the_key_goes_the_event() throws IOException {
        for (Discipline<?> discipline : List.of(People.DISCIPLINE, Contacts.DISCIPLINE, Assessments.DISCIPLINE)) {
            for (EventType<?> type : events(discipline)) {
                var keys = new MemoryKeys();
                var codec = new EventCodec(keys, discipline.events(), List.of());
                var stored = stored(codec.encode(PLACE, 0, golden(type)));
                assertEquals(Optional.of(golden(type)), codec.decode(PLACE, 0, stored, 2), type.name());
                keys.destroy("person/p-1");
                assertTrue(codec.decode(PLACE, 0, stored, 2).isEmpty(), type.name());
            }
        }
    }

    private static StoredBody.StoredEvent stored(JsonNode encoded) {
        var parts = encoded.get("parts").properties().stream().map(part -> new StoredBody.Part(part.getKey(), part.getValue().asText())).toList();
        return new StoredBody.StoredEvent(encoded.get("type").asText(), Instant.EPOCH, parts);
    }

    private static Set<String> owners(Discipline<?> discipline, EventType<?> type) throws IOException {
        var stored = new EventCodec(new MemoryKeys(), discipline.events(), List.of()).encode(PLACE, 0, golden(type));
        var owners = new HashSet<String>();
        stored.get("parts").fieldNames().forEachRemaining(owners::add);
        return owners;
    }

    private static Event golden(EventType<?> type) throws IOException {
        try (var in = ProtectedPeopleTest.class.getResourceAsStream("/golden/" + type.name() + ".json")) {
            return Json.MAPPER.readValue(in, type.type());
        }
    }
}
