package gwarchod.core.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.crime.AssignOfficer;
import gwarchod.core.casefile.crime.CancelCrime;
import gwarchod.core.casefile.crime.LinkKind;
import gwarchod.core.casefile.crime.RecordCrime;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.casefile.management.ExcludeUser;
import gwarchod.core.casefile.people.AddPerson;
import gwarchod.core.casefile.people.ProtectedKind;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.json.Json;
import gwarchod.core.linking.LinkDeeds;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Crimes of two case files that belong together: seen from both sides by whoever sees both, and by nobody else from either.
class LinkedCrimesTest extends DeskArea {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
    private static final Text WHY = new Text("The same words on the same kind of card, sent to Mair Bowen");

    private CaseId first;
    private CaseId second;
    private EntityId one;
    private EntityId other;

    /// Of the first file the IOM officer is kept out, and doesn't know that there is one.
    @BeforeEach
    void twoFilesWithACrimeEach() {
        account("iom", POLICE, "iom-officer");
        account("supervisor", POLICE, "police-supervisor");
        account("officer", POLICE, "investigating-officer");
        first = opened("supervisor", OpenCase.of("Powell", "Siân", null));
        done(act("supervisor", first, new ExcludeUser(new UserId("iom"), new Text("her brother"))));
        done(act("supervisor", first, new AddPerson(new PersonName("Bowen", "Mair"), List.of(), ProtectedKind.VICTIM, new Text("sister"), null, null, null)));
        second = opened("supervisor", OpenCase.of("Rees", "Huw", null));
        one = crime(first, "DPP/1/26");
        other = crime(second, "DPP/2/26");
    }

    private EntityId crime(CaseId on, String reference) {
        return new EntityId(done(act("supervisor", on,
                new RecordCrime(reference, RecordedClass.STALKING, null, null, TODAY, null, null, null))).get("crime"));
    }

    private String links(String user, CaseId id) {
        return read(user, LinkDeeds.OF_CASE, new LinkDeeds.OfCase(id));
    }

    private JsonNode line(String user, CaseId id) {
        return Json.read(links(user, id), JsonNode.class).get("items").get(0);
    }

    private static LinkDeeds.Link link(CaseId id, EntityId crime, String reference) {
        return new LinkDeeds.Link(id, crime, reference, null, LinkKind.PATTERN, WHY);
    }

    private LinkDeeds.Unlink unlink(Text why) {
        return new LinkDeeds.Unlink(second, other, first, one, why);
    }

    private void linked() {
        done(does("supervisor", LinkDeeds.LINK, link(first, one, " dpp/2/26 ")));
    }

    private String files(String user) {
        var all = new StringBuilder();
        for (CaseId id : List.of(first, second)) {
            all.append(read(user, CaseQuestions.VIEW, new CaseQuestions.One(id, null)).replaceAll("\"whoLooked\":\\{[^}]*}", ""))
                    .append(read(user, CaseQuestions.TIMELINE, new CaseQuestions.TimelineOf(id, null, null)));
        }
        return all.toString();
    }

    @Test
    void whoever_sees_both_sees_the_link_from_both_sides_with_why_and_by_whom() {
        linked();
        for (CaseId id : List.of(first, second)) {
            var line = line("supervisor", id);
            assertEquals("pattern", line.get("kind").asText());
            assertEquals("The supervisor", line.get("by").asText());
            assertTrue(line.get("why").asText().startsWith("The same words on the same kind of card"), line.toString());
        }
        assertEquals("DPP/2/26", line("supervisor", first).get("other").get("reference").asText());
        assertEquals("DPP/1/26", line("supervisor", second).get("other").get("reference").asText());
        assertEquals("crimes-linked-already", code(does("supervisor", LinkDeeds.LINK, link(second, other, "DPP/1/26"))));
    }

    @Test
    void whether_both_have_one_officer_is_shown() {
        linked();
        assertEquals("not-named", line("supervisor", first).get("officers").asText());
        done(act("supervisor", first, new AssignOfficer(one, new UserId("officer"), null)));
        done(act("supervisor", second, new AssignOfficer(other, new UserId("supervisor"), null)));
        assertEquals("different", line("supervisor", first).get("officers").asText());
        done(act("supervisor", second, new AssignOfficer(other, new UserId("officer"), new UserId("supervisor"))));
        assertEquals("one", line("supervisor", second).get("officers").asText());
        assertEquals("The officer", line("supervisor", second).get("other").get("officer").asText());
    }

    /// As with a match: what nobody may know of the other file is told by no answer of this one.
    @Test
    void whoever_sees_one_file_is_answered_the_same_whether_or_not_there_is_a_link() {
        var before = links("iom", second) + files("iom");
        linked();
        assertEquals(before, links("iom", second) + files("iom"));
        assertFalse(links("iom", second).contains("DPP/1/26"));
        assertEquals(read("iom", LinkDeeds.OF_CASE, new LinkDeeds.OfCase(new CaseId("nothing-there"))), links("iom", first));
        assertEquals(does("iom", LinkDeeds.LINK, link(second, other, "DPP/9/99")), does("iom", LinkDeeds.LINK, link(second, other, "DPP/1/26")));
        assertEquals("crime-reference-unknown", code(does("iom", LinkDeeds.LINK, link(second, other, "DPP/1/26"))));
        assertEquals(does("iom", LinkDeeds.UNLINK, new LinkDeeds.Unlink(second, other, new CaseId("nothing-there"), one, WHY)),
                does("iom", LinkDeeds.UNLINK, unlink(WHY)));
    }

    @Test
    void a_link_writes_nothing_into_either_file() {
        var before = files("supervisor");
        linked();
        assertEquals(before, files("supervisor"));
    }

    @Test
    void a_link_is_ended_with_a_reason_and_may_be_made_again() {
        linked();
        assertEquals("text-required", code(does("supervisor", LinkDeeds.UNLINK, unlink(Text.NONE))));
        done(does("supervisor", LinkDeeds.UNLINK, unlink(new Text("Two hands"))));
        assertEquals("Two hands", line("supervisor", first).get("ended").asText());
        assertTrue(line("supervisor", first).get("officers") == null || line("supervisor", first).get("officers").isNull());
        assertEquals("crimes-not-linked", code(does("supervisor", LinkDeeds.UNLINK, unlink(WHY))));
        linked();
        assertFalse(line("supervisor", first).hasNonNull("ended"));
    }

    @Test
    void what_is_linked_stands_and_is_found_by_its_reference_in_one_other_case() {
        assertEquals("crime-reference-unknown", code(does("supervisor", LinkDeeds.LINK, link(first, one, "DPP/1/26"))));
        assertEquals("crime-not-on-case", code(does("supervisor", LinkDeeds.LINK, link(first, other, "DPP/2/26"))));
        assertEquals("text-required", code(does("supervisor", LinkDeeds.LINK, link(first, one, " "))));
        var third = opened("supervisor", OpenCase.of("Morgan", "Aled", null));
        crime(third, "DPP/2/26");
        assertEquals("crime-reference-in-several", code(does("supervisor", LinkDeeds.LINK, link(first, one, "DPP/2/26"))));
        done(does("supervisor", LinkDeeds.LINK, new LinkDeeds.Link(first, one, "DPP/2/26", third, LinkKind.COURSE_OF_CONDUCT, WHY)));
        done(act("supervisor", second, new CancelCrime(other, new Text("no crime"))));
        assertEquals("crimes-linked-already", code(does("supervisor", LinkDeeds.LINK, link(first, one, "DPP/2/26"))));
    }
}
