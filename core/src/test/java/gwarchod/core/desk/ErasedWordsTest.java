package gwarchod.core.desk;

import static gwarchod.core.desk.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.alert.AlertDeeds;
import gwarchod.core.alert.DeclaredKind;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.crime.LinkKind;
import gwarchod.core.casefile.crime.RecordCrime;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.casefile.people.AddPerson;
import gwarchod.core.casefile.people.ProtectedKind;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.casefile.retention.DecideErasure;
import gwarchod.core.casefile.retention.ErasureGround;
import gwarchod.core.casefile.retention.ProposeErasure;
import gwarchod.core.casefile.retention.Requester;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.journal.Erases.Cut;
import gwarchod.core.linking.LinkDeeds;
import gwarchod.core.opening.OpeningDeeds;
import gwarchod.core.opening.Purpose;
import gwarchod.core.opening.Review;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who is erased is named nowhere any more: neither in reasons for opening cases, nor in notes about that, nor where somebody declared that they
/// know them.
class ErasedWordsTest {
    private static final LocalDate BORN = LocalDate.of(1980, 1, 1);

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

    private EntityId broken(@Nullable CaseId on, @Nullable String family, @Nullable String given, String why) {
        return new EntityId(area.done(area.does("dao", OpeningDeeds.BREAK_GLASS,
                new OpeningDeeds.BreakGlass(on, family, given, on == null ? BORN : null, Purpose.IMMEDIATE_RISK, new Text(why)))).get("opening"));
    }

    private void reviewed(EntityId opening, String note) {
        area.done(area.does("governance", OpeningDeeds.REVIEW, new OpeningDeeds.ReviewGlass(opening, Review.Finding.JUSTIFIED, note)));
    }

    private void declared(String user, String family, String given) {
        area.done(area.does(user, AlertDeeds.DECLARE, new AlertDeeds.Declare(DeclaredKind.NEIGHBOUR, family, given, BORN, "Harbour Street")));
    }

    private PersonId eira(CaseId on) {
        return new PersonId(area.done(area.act("iom", on, new AddPerson(new PersonName("Bowen", "Eira"), List.of("Eirlys"), ProtectedKind.VICTIM,
                new Text("Former partner"), null, null, null))).get("person"));
    }

    private void erased(CaseId on, @Nullable PersonId person) {
        var erasure = new EntityId(area.done(area.act("coordinator", on, new ProposeErasure(
                person, ErasureGround.UNLAWFULLY_PROCESSED, Requester.DATA_SUBJECT, LocalDate.of(2026, 3, 2), new Text("Upheld")))).get("erasure"));
        area.done(area.does("governance", Erasing.DECIDE, new DecideErasure(on, erasure, true, new Text("Decided"))));
    }

    private String words() {
        return area.read("governance", OpeningDeeds.BROKEN, new OpeningDeeds.BrokenGlass())
                + area.read("iom", AlertDeeds.MINE, new AlertDeeds.Declarations())
                + area.read("dao", AlertDeeds.MINE, new AlertDeeds.Declarations());
    }

    private void assertNamedNowhere(String... names) {
        for (int start = 0; start < 2; start++) {
            eventually(() -> Stream.of(names).noneMatch(words()::contains), () -> String.join(", ", names) + ": one of them is in " + words());
            area.restart();
        }
    }

    @Test
    void the_subject_is_cut_out_of_search_notes_reviews_and_declarations() {
        reviewed(broken(null, "Enghraifft", "Bryn", "A neighbour says that Bryn Enghraifft waits outside"), "Nobody called Enghraifft, Bryn was known");
        declared("iom", "Enghraifft", "Bryn");
        declared("dao", "Arall", "Bryn");
        var id = area.opened(OpenCase.of("Enghraifft", "Bryn", BORN));
        eira(id);
        reviewed(broken(id, null, null, "He shouts at Eira"), "Rang Eirlys: Enghraifft had left");
        assertTrue(words().contains("Enghraifft"));
        erased(id, null);
        assertNamedNowhere("Enghraifft", "Eirlys", "1980-01-01, ");
        assertTrue(words().contains("waits outside") && words().contains("Arall"), "the rest stands, and so does somebody else");
    }

    @Test
    void a_protected_person_is_cut_out_of_them_too_and_the_subject_stays() {
        reviewed(broken(null, "Bowen", "Eira", "Eira Bowen rang from Heol Fawr"), "Eira Bowen is unknown here");
        declared("iom", "Bowen", "Eira");
        var id = area.opened(OpenCase.of("Enghraifft", "Bryn", BORN));
        var eira = eira(id);
        reviewed(broken(id, null, null, "Enghraifft shouts at Eira"), "Rang Eirlys: Enghraifft had left");
        erased(id, eira);
        assertNamedNowhere("Bowen", "Eirlys", "Eira");
        assertTrue(words().contains("Enghraifft had left") && words().contains("rang from"), words());
    }

    private EntityId crime(CaseId on, String reference) {
        return new EntityId(area.done(area.act("supervisor", on, new RecordCrime(
                reference, RecordedClass.STALKING, null, null, LocalDate.of(2026, 3, 1), null, null, null))).get("crime"));
    }

    private String links(CaseId of) {
        return area.read("supervisor", LinkDeeds.OF_CASE, new LinkDeeds.OfCase(of));
    }

    @Test
    void whoever_is_erased_is_called_by_no_name_in_why_their_crime_is_linked_to_another_cases() {
        var id = area.opened(OpenCase.of("Enghraifft", "Bryn", BORN));
        var other = area.opened(OpenCase.of("Samplwr", "Gwyn", LocalDate.of(1981, 1, 1)));
        var one = crime(id, "DPP/1/26");
        crime(other, "DPP/2/26");
        area.done(area.does("supervisor", LinkDeeds.LINK,
                new LinkDeeds.Link(id, one, "DPP/2/26", null, LinkKind.PATTERN, new Text("Eira found the same words on both cards"))));
        var eira = eira(id);
        erased(id, eira);
        eventually(() -> !links(other).contains("Eira"), () -> links(other));
        area.restart();
        assertTrue(links(other).contains("the same words"), links(other));
        assertFalse(links(other).contains("Eira"), links(other));
    }

    @Test
    void two_who_stood_in_the_same_sentence_are_gone_whoever_was_erased_first() {
        var one = area.opened(OpenCase.of("Enghraifft", "Bryn", BORN));
        var two = area.opened(OpenCase.of("Samplwr", "Gwyn", LocalDate.of(1981, 1, 1)));
        reviewed(broken(null, "Neb", "Neb", "Gwyn Samplwr and Bryn Enghraifft and Gwyn Samplwr again"), "Nobody was found");
        erased(two, null);
        area.restart();
        erased(one, null);
        assertNamedNowhere("Enghraifft", "Samplwr");
        assertTrue(words().contains("[…] and […] and […] again"), words());
    }

    @Test
    void what_is_cut_out_is_told_by_where_it_stood() {
        var text = new Text("Ring Eira Bowen and Mair, not Eira");
        var named = new Text("Ring {{person:p-1}} and {{person:p-2}}, not {{person:p-1}}");
        assertEquals(List.of(new Cut("here", "/why", 5, 15, "{{person:p-1}}"), new Cut("here", "/why", 20, 24, "{{person:p-2}}"),
                new Cut("here", "/why", 30, 34, "{{person:p-1}}")), Cuts.between("here", "/why", text, named));
        assertEquals(List.of(), Cuts.between("here", "/why", text, text));
        assertEquals(List.of(new Cut("here", "/why", 0, 34, Cut.GONE)), Cuts.between("here", "/why", text, new Text("something {{person:p-1}} else")));
    }
}
