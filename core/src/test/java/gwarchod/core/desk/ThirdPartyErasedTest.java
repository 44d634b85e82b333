package gwarchod.core.desk;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.contact.ContactMethod;
import gwarchod.core.casefile.people.AddPerson;
import gwarchod.core.casefile.people.ProtectedKind;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.casefile.retention.DecideErasure;
import gwarchod.core.casefile.retention.ErasureGround;
import gwarchod.core.casefile.retention.ProposeErasure;
import gwarchod.core.casefile.retention.Requester;
import gwarchod.core.casefile.thirdparty.DecideThirdParty;
import gwarchod.core.casefile.thirdparty.MakeThirdParty;
import gwarchod.core.casefile.thirdparty.RecipientKind;
import gwarchod.core.casefile.thirdparty.SubjectTold;
import gwarchod.core.casefile.thirdparty.ThirdPartyDecision;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is said about a recipient on the case stands under their own key, and the whole disclosure goes with it.
class ThirdPartyErasedTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

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

    @Test
    void what_was_told_to_a_recipient_goes_with_them_and_no_text_names_them_before() {
        var id = area.opened(OpenCase.of("Enghraifft", "Bryn", LocalDate.of(1980, 1, 1)));
        var person = new PersonId(area.done(area.act("iom", id, new AddPerson(new PersonName("Bowen", "Eira"), List.of(),
                ProtectedKind.NEW_PARTNER, new Text("A partner since spring"), null, null, null))).get("person"));
        var disclosure = new EntityId(area.done(area.act("coordinator", id, new DecideThirdParty(null, ThirdPartyDecision.DISCLOSE, DAY,
                new Text("Eira Bowen moves in with him"), RecipientKind.PARTNER, person, null, new Text("That he was convicted of violence"),
                new UserId("iom"), ContactMethod.IN_PERSON, DAY, SubjectTold.TOLD, null, new Text("He may be put out"), DAY))).get("disclosure"));
        area.done(area.act("coordinator", id, new MakeThirdParty(disclosure, DAY, ContactMethod.IN_PERSON, null, new Text("At her sister's"))));
        var before = area.everything("iom", id);
        assertTrue(before.contains("convicted of violence") && before.contains("her sister's") && before.contains("moves in with him"), before);
        var erasure = new EntityId(area.done(area.act("coordinator", id, new ProposeErasure(
                person, ErasureGround.UNLAWFULLY_PROCESSED, Requester.DATA_SUBJECT, DAY, new Text("Upheld")))).get("erasure"));
        area.done(area.does("governance", Erasing.DECIDE, new DecideErasure(id, erasure, true, new Text("Decided"))));
        var all = area.everything("iom", id);
        for (String gone : List.of("convicted of violence", "her sister's", "moves in with him", "Bowen")) {
            assertFalse(all.contains(gone), gone + " in " + all);
        }
    }
}
