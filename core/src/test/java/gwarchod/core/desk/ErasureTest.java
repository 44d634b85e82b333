package gwarchod.core.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.action.GiveAction;
import gwarchod.core.casefile.breach.RecordBreach;
import gwarchod.core.casefile.people.AddPerson;
import gwarchod.core.casefile.people.ProtectedKind;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.casefile.retention.DecideErasure;
import gwarchod.core.casefile.retention.ErasureGround;
import gwarchod.core.casefile.retention.ProposeErasure;
import gwarchod.core.casefile.retention.Requester;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.verify.Verify;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lawful erasure on a whole node: decided by two, carried out by whoever reads the journal, and for good.
class ErasureTest {
    @TempDir
    Path data;

    private RetainingArea area;

    @BeforeEach
    void open() {
        area = new RetainingArea(data);
        area.start();
        area.fill();
    }

    @AfterEach
    void close() {
        area.close();
    }

    private CaseId enghraifft() {
        return area.opened(OpenCase.of("Enghraifft", "Bryn", LocalDate.of(1980, 1, 1)));
    }

    /// Somebody at risk, of whom a text spoke before anybody knew her.
    private PersonId eira(CaseId on) {
        area.done(area.act("iom", on, new RecordBreach(null, RetainingArea.MONDAY, new Text("He followed Eira Bowen to Harbour Street"), null)));
        var id = new PersonId(area.done(area.act("iom", on, new AddPerson(new PersonName("Bowen", "Eira"), List.of(), ProtectedKind.VICTIM,
                new Text("Former partner"), new Text("Has a panic alarm"), new Text("Harbour Street, Llanelli"), null))).get("person"));
        area.done(area.act("iom", on, new GiveAction(
                new Text("Ring Eira Bowen"), new UserId("iom"), new AgencyId("police"), LocalDate.of(2026, 4, 1), null, null)));
        return id;
    }

    private EntityId proposed(CaseId on, @Nullable PersonId person) {
        return new EntityId(area.done(area.act("coordinator", on, new ProposeErasure(
                person, ErasureGround.UNLAWFULLY_PROCESSED, Requester.DATA_SUBJECT, LocalDate.of(2026, 3, 2), new Text("Upheld")))).get("erasure"));
    }

    private Outcome decide(String user, CaseId on, EntityId erasure, boolean erase) {
        return area.does(user, Erasing.DECIDE, new DecideErasure(on, erasure, erase, new Text("Decided")));
    }

    @Test
    void the_subject_is_erased_from_everything_at_once_and_after_every_restart() {
        var id = enghraifft();
        eira(id);
        assertTrue(area.everything("iom", id).contains("Enghraifft"));
        area.done(decide("governance", id, proposed(id, null), true));
        for (int start = 0; start < 2; start++) {
            var all = area.everything("iom", id);
            assertFalse(all.contains("Enghraifft") || all.contains("Bowen") || all.contains("1980"), all);
            assertTrue(all.contains("Erased"), all);
            assertEquals("erased", RetainingArea.code(area.act("iom", id, new RecordBreach(null, RetainingArea.MONDAY, new Text("Again"), null))));
            area.restart();
        }
    }

    @Test
    void a_protected_person_is_erased_and_the_rest_of_the_case_stands() {
        var id = enghraifft();
        var eira = eira(id);
        area.done(decide("governance", id, proposed(id, eira), true));
        for (int start = 0; start < 2; start++) {
            var all = area.everything("iom", id);
            assertFalse(all.contains("Bowen") || all.contains("Eira") || all.contains("panic alarm"), all);
            assertTrue(all.contains("Enghraifft, Bryn") && all.contains("\"erased\":1"), all);
            assertTrue(all.contains("followed a protected person"), "a text of before she was known, without her name: " + all);
            area.restart();
        }
    }

    @Test
    void one_person_alone_erases_nobody() {
        var id = enghraifft();
        var erasure = proposed(id, null);
        var own = new EntityId(area.done(area.act("governance", id, new ProposeErasure(eira(id), ErasureGround.LEGAL_OBLIGATION, Requester.COURT,
                LocalDate.of(2026, 3, 2), new Text("Ordered")))).get("erasure"));
        assertEquals("erasure-needs-two", RetainingArea.code(decide("governance", id, own, true)));
        assertEquals("not-permitted", RetainingArea.code(decide("coordinator", id, erasure, true)));
        assertEquals("not-permitted", RetainingArea.code(decide("iom", id, erasure, true)));
        assertTrue(area.everything("iom", id).contains("Enghraifft"));
    }

    @Test
    void a_refused_proposal_leaves_everything_and_can_be_made_again() {
        var id = enghraifft();
        area.done(decide("legal", id, proposed(id, null), false));
        assertTrue(area.everything("iom", id).contains("Enghraifft"));
        var again = proposed(id, null);
        assertEquals("erasure-unknown", RetainingArea.code(decide("legal", id, new EntityId("nothing"), true)));
        area.done(decide("legal", id, again, true));
        assertFalse(area.everything("iom", id).contains("Enghraifft"));
    }

    @Test
    void who_decides_learns_who_it_is_about_and_nothing_of_the_case() {
        var id = enghraifft();
        eira(id);
        assertFalse(area.everything("governance", id).contains("Enghraifft"), "nobody has to decide");
        proposed(id, null);
        var all = area.view("governance", id);
        assertTrue(all.contains("Enghraifft, Bryn") && all.contains("Upheld"), all);
        assertFalse(all.contains("Bowen") || all.contains("breaches") || all.contains("1980"), all);
    }

    @Test
    void a_backup_of_the_keys_put_back_brings_nobody_back_and_verify_still_holds() throws IOException {
        var id = enghraifft();
        eira(id);
        area.close();
        byte[] backup = Files.readAllBytes(data.resolve("keys/persons.keys"));
        area.start();
        area.done(decide("governance", id, proposed(id, null), true));
        area.close();
        Files.write(data.resolve("keys/persons.keys"), backup);
        Files.delete(data.resolve("witness/destroyed.keys"));      // what is left of it is the journal
        area.start();
        assertFalse(area.everything("iom", id).contains("Enghraifft"));
        area.close();
        assertFalse(Files.readString(data.resolve("keys/persons.keys")).contains("case/" + id + " 2:"), "destroyed again");
        var said = new ByteArrayOutputStream();
        assertEquals(0, Verify.run(data, new PrintStream(said, true, StandardCharsets.UTF_8)), said.toString(StandardCharsets.UTF_8));
        area.start();
    }

    @Test
    void the_same_person_protected_in_another_case_stays_protected_there() {
        var one = enghraifft();
        var two = enghraifft();
        eira(one);
        eira(two);
        area.done(decide("governance", one, proposed(one, null), true));
        var other = area.view("iom", two);
        assertTrue(other.contains("Bowen") && other.contains("panic alarm"), other);
    }

    @Test
    void who_else_is_at_risk_stays_when_one_is_erased() {
        var id = enghraifft();
        var eira = eira(id);
        area.done(area.act("coordinator", id, new AddPerson(new PersonName("Arall", "Nia"), List.of(), ProtectedKind.CHILD, new Text("Her daughter"),
                null, null, null)));
        area.done(decide("governance", id, proposed(id, eira), true));
        var all = area.everything("iom", id);
        assertTrue(all.contains("Arall") && !all.contains("Bowen"), all);
    }
}
