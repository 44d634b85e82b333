package gwarchod.mappa.mosovo;

import static gwarchod.mappa.visit.MosovoFile.OFFICER;
import static gwarchod.mappa.visit.MosovoFile.SUPERVISOR;
import static gwarchod.mappa.visit.MosovoFile.TODAY;
import static gwarchod.mappa.visit.MosovoFile.WHY;
import static gwarchod.mappa.visit.MosovoFile.WORDS;
import static gwarchod.mappa.visit.MosovoFile.ask;
import static gwarchod.mappa.visit.MosovoFile.empty;
import static gwarchod.mappa.visit.MosovoFile.managed;
import static gwarchod.mappa.visit.MosovoFile.quiet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Words;
import gwarchod.mappa.mosovo.MosovoEvent.Ended;
import gwarchod.mappa.mosovo.MosovoEvent.Noted;
import gwarchod.mappa.mosovo.MosovoEvent.NoteRead;
import gwarchod.mappa.mosovo.MosovoEvent.OfficerNamed;
import gwarchod.mappa.mosovo.MosovoEvent.Sampled;
import gwarchod.mappa.mosovo.MosovoEvent.TakenOn;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MosovoTest {
    private static final TakeOn TAKE_ON = new TakeOn(MosovoGround.REGISTERED, TODAY, OFFICER, null);
    private static final NoteComing NOTE = new NoteComing(Coming.INTELLIGENCE, TODAY, " ", new Text("Seen at the playground"));

    @Test
    void somebody_is_taken_on_once_and_again_after_it_ended() {
        empty().when(TAKE_ON).then(new TakenOn(MosovoGround.REGISTERED, TODAY, OFFICER, Text.NONE));
        empty().when(new TakeOn(MosovoGround.REGISTERED, TODAY.plusDays(1), OFFICER, null)).thenInvalid("date-in-future", "/since");
        managed(10).when(TAKE_ON).thenRefused("mosovo-managed");
        var end = new EndMosovo(MosovoEnd.RISK_REDUCED, TODAY, WHY);
        managed(10).when(end).then(new Ended(MosovoEnd.RISK_REDUCED, TODAY, WHY));
        managed(10).when(new EndMosovo(MosovoEnd.DIED, TODAY.minusDays(11), WHY)).thenInvalid("ends-before-starts", "/on");
        empty().when(end).thenRefused("mosovo-not-managed");
        assertFalse(Mosovo.of(managed(10).given(end).file()).isManaged());
        assertTrue(Mosovo.of(managed(10).given(end).given(TAKE_ON).file()).isManaged());
    }

    @Test
    void another_officer_is_named_with_a_reason() {
        var other = SUPERVISOR.user();
        managed(1).when(new NameOfficer(other, WHY)).then(new OfficerNamed(other, OFFICER, WHY));
        managed(1).when(new NameOfficer(OFFICER, WHY)).thenNothing();
        managed(1).when(new NameOfficer(other, Text.NONE)).thenInvalid("text-required", "/why");
        assertEquals(Optional.of(other), Mosovo.of(managed(1).given(new NameOfficer(other, WHY)).file()).officer());
        empty().when(new NameOfficer(other, WHY)).thenRefused("mosovo-not-managed");
    }

    @Test
    void what_comes_to_notice_stays_unread_until_the_officer_says_what_follows() {
        var note = new EntityId("id-2-1");
        managed(1).when(NOTE).then(new Noted(note, Coming.INTELLIGENCE, TODAY, null, NOTE.text()));
        managed(1).when(new NoteComing(Coming.BREACH, TODAY, null, WHY)).thenInvalid("mosovo-recorded-elsewhere", "/what");
        var noted = managed(1).given(NOTE);
        assertEquals(1, Mosovo.of(noted.file()).unread());
        noted.when(new ReadNote(note, WHY)).then(new NoteRead(note, WHY));
        noted.when(new ReadNote(new EntityId("other"), WHY)).thenInvalid("mosovo-note-unknown", "/note");
        var read = noted.given(new ReadNote(note, WHY));
        assertEquals(0, Mosovo.of(read.file()).unread());
        read.when(new ReadNote(note, WHY)).thenNothing();
    }

    @Test
    void a_supervisor_samples_others_cases_and_not_their_own() {
        var sample = new RecordSample(SampleFinding.SMALL_GAPS, WHY);
        managed(1).by(SUPERVISOR).when(sample).then(new Sampled(SampleFinding.SMALL_GAPS, WHY));
        managed(1).when(sample).thenRefused("mosovo-own-case");
        assertTrue(Mosovo.of(managed(1).by(SUPERVISOR).given(sample).file()).sampled().isPresent());
    }

    @Test
    void texts_pass_the_guard() {
        var guarded = managed(1).guarding(_ -> new Text("guarded"));
        guarded.when(new NoteComing(Coming.ARREST, TODAY, "REF", WHY))
                .then(new Noted(new EntityId("id-2-1"), Coming.ARREST, TODAY, "guarded", new Text("guarded")));
        guarded.when(new NameOfficer(SUPERVISOR.user(), WHY)).then(new OfficerNamed(SUPERVISOR.user(), OFFICER, new Text("guarded")));
    }

    @Test
    void the_section_says_how_the_person_is_managed() {
        assertInstanceOf(Shown.Empty.class, empty().reads(Mosovo.SECTION, Level.FULL, WORDS));
        var full = (MosovoView) assertInstanceOf(Shown.Full.class, quiet().given(ask()).given(NOTE).reads(Mosovo.SECTION, Level.FULL, WORDS)).value();
        assertEquals("Seen at the playground", full.notes().getFirst().text());
        assertEquals(1, full.requests().size());
        assertEquals(3, full.unverified().size());
        var ended = (MosovoView) assertInstanceOf(Shown.Full.class, managed(1).given(new EndMosovo(MosovoEnd.DIED, TODAY, WHY))
                .reads(Mosovo.SECTION, Level.FULL, WORDS)).value();
        assertEquals(MosovoEnd.DIED, ended.ended() == null ? null : ended.ended().how());
    }

    @Test
    void stored_events_are_read_as_they_were_written() {
        Golden.check(MosovoEvent.TYPES);
    }

    @Test
    void everything_shown_has_words_in_both_languages() {
        assertEquals(Set.of(), WORDS.oneSided());
        for (var type : List.of(MosovoGround.values(), MosovoMode.values(), Coming.values(), ReactiveCriterion.values(), ReactiveReview.values(),
                SampleFinding.values(), MosovoEnd.values())) {
            for (Enum<?> constant : type) {
                assertTrue(WORDS.has(Words.enumKey(constant)), constant::toString);
            }
        }
        MosovoEvent.TYPES.forEach(type -> assertTrue(WORDS.has("event." + type.name().replaceAll("\\.\\d+$", ""))));
        Mosovo.DISCIPLINE.commands().forEach(command -> assertTrue(WORDS.has("command." + command.name())));
    }
}
