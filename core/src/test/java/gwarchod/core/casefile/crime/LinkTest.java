package gwarchod.core.casefile.crime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.CoreWords;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.crime.CrimeEvent.CrimesLinked;
import gwarchod.core.casefile.crime.CrimeEvent.CrimesUnlinked;
import gwarchod.core.casefile.crime.CrimeEvent.OfficerAssigned;
import gwarchod.core.casefile.crime.CrimeEvent.RelationCorrected;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Which crimes belong together, who has them, and how their victims stand to the suspect: case 11 of the panel of 2022.
class LinkTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 11);
    private static final EntityId FIRST = new EntityId("id-1-1");
    private static final EntityId SECOND = new EntityId("id-2-1");
    private static final EntityId THIRD = new EntityId("id-3-1");
    private static final EntityId LINK = new EntityId("id-4-1");
    private static final UserId ONE = new UserId("one");
    private static final UserId OTHER = new UserId("other");
    private static final Text WHY = new Text("because");

    private static RecordCrime crime(String reference, boolean abuse) {
        return new RecordCrime(reference, RecordedClass.STALKING, null, abuse, TODAY, null, null, null);
    }

    private static Scenario three() {
        return Scenario.of(Person.DISCIPLINE, People.DISCIPLINE, Crimes.DISCIPLINE)
                .given(crime("DPP/1", true), crime("DPP/2", false), crime("DPP/3", false));
    }

    private static LinkCrimes link(EntityId one, EntityId other) {
        return new LinkCrimes(one, other, LinkKind.COURSE_OF_CONDUCT, WHY);
    }

    private static AssignOfficer assign(EntityId crime, UserId officer) {
        return new AssignOfficer(crime, officer, null);
    }

    private static RecordCircumstances related(@Nullable VictimRelation relation) {
        return new RecordCircumstances(FIRST, relation, null, null);
    }

    private static List<String> raised(Scenario scenario, String rule) {
        return scenario.finds(rule).items().stream().map(AgendaItem::id).toList();
    }

    private static CrimesView.Investigation shown(Scenario scenario, EntityId crime) {
        var full = (CrimesView) assertInstanceOf(Shown.Full.class, scenario.reads(Crimes.RECORDED, Level.FULL, CoreWords.load("crime"))).value();
        return full.crimes().stream().filter(row -> row.id().equals(crime)).findFirst().orElseThrow().investigation();
    }

    @Test
    void two_crimes_are_linked_once_with_a_reason_and_unlinked_with_another() {
        three().when(link(FIRST, SECOND)).then(new CrimesLinked(LINK, FIRST, SECOND, LinkKind.COURSE_OF_CONDUCT, WHY));
        var linked = three().given(link(FIRST, SECOND));
        linked.when(link(SECOND, FIRST)).thenRefused("crimes-linked-already");
        assertEquals("DPP/2", shown(linked, FIRST).links().getFirst().reference());
        assertEquals("DPP/1", shown(linked, SECOND).links().getFirst().reference());
        linked.when(new UnlinkCrimes(LINK, Text.NONE)).thenInvalid("text-required", "/why");
        linked.when(new UnlinkCrimes(LINK, WHY)).then(new CrimesUnlinked(LINK, WHY));
        var ended = linked.given(new UnlinkCrimes(LINK, new Text("another man admitted it")));
        ended.when(new UnlinkCrimes(LINK, WHY)).thenRefused("crimes-not-linked");
        assertEquals("another man admitted it", shown(ended, FIRST).links().getFirst().ended());
        assertNull(shown(ended, FIRST).series());
        ended.when(link(FIRST, SECOND)).then(new CrimesLinked(new EntityId("id-6-1"), FIRST, SECOND, LinkKind.COURSE_OF_CONDUCT, WHY));
    }

    @Test
    void what_is_linked_are_two_crimes_that_stand_on_the_case() {
        three().when(link(FIRST, FIRST)).thenInvalid("crime-linked-to-itself", "/other");
        three().when(link(FIRST, new EntityId("none"))).thenInvalid("crime-not-on-case", "/other");
        three().when(link(new EntityId("none"), FIRST)).thenInvalid("crime-not-on-case", "/crime");
        three().when(new LinkCrimes(FIRST, SECOND, LinkKind.PATTERN, Text.NONE)).thenInvalid("text-required", "/why");
        three().given(new CancelCrime(SECOND, WHY)).when(link(FIRST, SECOND)).thenRefused("crime-already-cancelled");
        three().when(new UnlinkCrimes(LINK, WHY)).thenInvalid("crime-link-unknown", "/link");
    }

    /// The panel praised it: "same officer for all linked crimes".
    @Test
    void linked_crimes_of_different_officers_are_spoken_about_until_one_has_them_all() {
        var linked = three().given(link(FIRST, SECOND), link(SECOND, THIRD));
        assertEquals(SeriesOfficer.NOT_NAMED, shown(linked, FIRST).series());
        assertEquals(List.of(), raised(linked, "linked-crimes-officers"));
        var different = linked.given(assign(FIRST, ONE), assign(THIRD, OTHER));
        assertEquals(SeriesOfficer.DIFFERENT, shown(different, SECOND).series());
        assertEquals(List.of("linked-crimes-officers:id-1-1"), raised(different, "linked-crimes-officers"));
        var same = different.given(assign(THIRD, ONE), assign(SECOND, ONE));
        assertEquals(SeriesOfficer.ONE, shown(same, THIRD).series());
        assertEquals(List.of(), raised(same, "linked-crimes-officers"));
    }

    @Test
    void a_cancelled_crime_or_an_ended_link_holds_nothing_together() {
        var different = three().given(link(FIRST, SECOND), link(SECOND, THIRD), assign(FIRST, ONE), assign(THIRD, OTHER));
        assertEquals(1, raised(different, "linked-crimes-officers").size());
        assertEquals(List.of(), raised(different.given(new CancelCrime(SECOND, WHY)), "linked-crimes-officers"));
        assertEquals(List.of(), raised(different.given(new UnlinkCrimes(LINK, WHY)), "linked-crimes-officers"));
    }

    @Test
    void a_crime_is_given_to_another_officer_by_whoever_saw_whose_it_is() {
        three().when(assign(FIRST, ONE)).then(new OfficerAssigned(FIRST, ONE));
        var assigned = three().given(assign(FIRST, ONE));
        assigned.when(assign(FIRST, ONE)).thenNothing();
        assigned.when(new AssignOfficer(FIRST, OTHER, new UserId("a-third"))).thenRefused("officer-changed-since");
        assigned.when(new AssignOfficer(FIRST, OTHER, ONE)).then(new OfficerAssigned(FIRST, OTHER));
    }

    /// "Key relationship recorded wrongly."
    @Test
    void a_relation_recorded_wrongly_is_contradicted_corrected_and_kept_with_its_history() {
        var stranger = three().given(related(VictimRelation.STRANGER));
        assertEquals(List.of(RelationAgainst.DOMESTIC_ABUSE), shown(stranger, FIRST).against());
        assertEquals(List.of("relation-contradicted:id-1-1"), raised(stranger, "relation-contradicted"));
        var correct = new CorrectRelation(FIRST, VictimRelation.EX_PARTNER, true, WHY);
        stranger.when(correct).then(new RelationCorrected(FIRST, VictimRelation.EX_PARTNER, true, WHY));
        var corrected = stranger.given(correct);
        corrected.when(correct).thenNothing();
        assertEquals(List.of(), raised(corrected, "relation-contradicted"));
        assertEquals(List.of(VictimRelation.EX_PARTNER, VictimRelation.STRANGER),
                shown(corrected, FIRST).relations().stream().map(CrimesView.RelationRow::relation).toList());
        stranger.when(new CorrectRelation(FIRST, VictimRelation.KNOWN, true, Text.NONE)).thenInvalid("text-required", "/why");
        var unmarked = stranger.given(new CorrectRelation(FIRST, VictimRelation.STRANGER, false, WHY));
        assertEquals(List.of(), raised(unmarked, "relation-contradicted"));
        assertEquals(List.of(RelationAgainst.NOT_MARKED),
                shown(unmarked.given(related(VictimRelation.PARTNER)), FIRST).against());
        assertTrue(raised(stranger.given(new CancelCrime(FIRST, WHY)), "relation-contradicted").isEmpty());
    }
}
