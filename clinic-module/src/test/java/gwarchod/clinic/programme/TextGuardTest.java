package gwarchod.clinic.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cases;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.Disciplines;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.journal.Actor;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventCodec;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.In;
import gwarchod.core.journal.Journal;
import gwarchod.core.journal.LocalHints;
import gwarchod.core.journal.MemoryKeys;
import gwarchod.core.journal.Request;
import gwarchod.core.store.MemoryStores;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class TextGuardTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2025-06-11T11:00:00Z"));
    private static final CaseId ANN = new CaseId("ann");
    private static final CaseId BEN = new CaseId("ben");
    private static final Session GROUP = Session.TYPE.empty(Session.stream(new EntityId("s1")))
            .after(new SessionEvent.Scheduled(new EntityId("p1"), "Reflecting", new AgencyId("fpuk"), "Tuesday", CLOCK.instant(),
                    CLOCK.instant(), "Hall", Text.NONE))
            .after(new SessionEvent.Enrolled(new EntityId("one"), ANN, true))
            .after(new SessionEvent.Enrolled(new EntityId("two"), BEN, false));

    private final Cases cases = cases();

    private static Cases cases() {
        var disciplines = new Disciplines(List.of(Victims.DISCIPLINE));
        var codec = new EventCodec(new MemoryKeys(), disciplines.events(), List.of());
        var hints = new LocalHints();
        var journal = new Journal(new MemoryStores().commits(), codec, CLOCK, hints);
        var cases = Cases.start(journal, hints, Runnable::run, disciplines, CLOCK);
        cases.act(ANN, new Request(Actor.SYSTEM, "k1", "test", "", null), _ -> Decision.accept(new Victim("Mair")));
        cases.act(BEN, new Request(Actor.SYSTEM, "k2", "test", "", null), _ -> Decision.accept(new Victim("Siwan")));
        return cases;
    }

    @Test
    void a_text_about_one_participant_names_nobody_whom_another_participants_case_protects() {
        var guard = new TextGuard(cases, Words.load(List.of("people")), TextGuardTest::names, (_, instead) -> text ->
                new Text(text.raw().replace("Stryd Fawr", instead))).of(GROUP);
        assertEquals(new Text("{{person:mair}} knows {{person:siwan}}"), guard.guarded(ANN, new Text("Mair knows Siwan")));
        assertEquals(new Text("{{person:mair}} knows {{person:siwan}}"), guard.guarded(BEN, new Text("Mair knows Siwan")));
        assertEquals("a protected person lives in a protected address", guard.shown(ANN, new Text("Mair lives in Stryd Fawr"), Lang.EN));
        assertTrue(guard.saysTheSame(ANN, new Text("saw {{person:mair}}\nagain"), new Text("saw a protected person\r\nagain ")));
        assertFalse(guard.saysTheSame(ANN, new Text("saw {{person:mair}}"), new Text("saw nobody")));
    }

    private static UnaryOperator<Text> names(CaseFile file) {
        var name = file.state(Victims.DISCIPLINE);
        return text -> new Text(text.raw().replace(name, Text.reference(new PersonId(name.toLowerCase(Locale.ROOT)))));
    }

    @In("test.victims")
    record Victim(String name) implements Event {}

    /// Whom a case protects.
    private static final class Victims implements Discipline<String> {
        static final Victims DISCIPLINE = new Victims();

        @Override
        public String name() {
            return "test";
        }

        @Override
        public List<EventType<?>> events() {
            return List.of(new EventType<>("test.victim.1", Victim.class));
        }

        @Override
        public String empty() {
            return "";
        }

        @Override
        public String evolve(String state, Fact fact) {
            return ((Victim) fact.event()).name();
        }
    }
}
