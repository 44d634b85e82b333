package gwarchod.core.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.management.Management;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.ids.CaseId;
import gwarchod.core.journal.Actor;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.In;
import gwarchod.core.journal.Loaded;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import gwarchod.core.words.Phrase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A discipline nobody thought of: it brings its event, fold, command, section, label and agenda rule, and no other is changed for it.
class NewDisciplineTest {
    @In("bell.rings")
    record Rung(int times) implements Event {}

    record Ring(int times) implements CaseCommand {}

    record Bell(int rings) {}

    private static final Discipline<Bell> BELL = new Discipline<>() {
        @Override
        public String name() {
            return "bell";
        }

        @Override
        public List<EventType<?>> events() {
            return List.of(new EventType<>("bell.rung.1", Rung.class));
        }

        @Override
        public Bell empty() {
            return new Bell(0);
        }

        @Override
        public Bell evolve(Bell bell, Fact fact) {
            return new Bell(bell.rings() + ((Rung) fact.event()).times());
        }

        @Override
        public List<CommandType<?>> commands() {
            return List.of(CommandType.of("bell.ring", Ring.class, "bell.rings", (_, ring, _) -> Decision.accept(new Rung(ring.times()))));
        }

        @Override
        public List<SectionView<?, ?>> sections() {
            var section = new Section<>("bell.rings", "rings", Basis.PUBLIC_PROTECTION, Bell.class, Bell.class, bell -> bell);
            return List.of(new SectionView<>(section, (file, _) -> Optional.of(file.state(this))));
        }

        @Override
        public List<AgendaRule> agendaRules() {
            return List.of(new AgendaRule("bell-rung", (file, now) -> file.state(this).rings() == 0
                    ? Findings.NONE
                    : Findings.of(new AgendaItem("bell-rung:1", "bell-rung", "bell.rings", Phrase.of("bell"),
                            new Cause("bell-rung", now, REF), Urgency.ROUTINE, Phrase.of("listen")))));
        }

        @Override
        public void describe(CaseFile file, CardWriter card) {
            card.label("bell.rings", "loud", Phrase.of("loud"));
        }
    };

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final CommitRef REF = new CommitRef(Disciplines.stream(new CaseId("somebody")), 1);

    private final Disciplines with = new Disciplines(List.of(Person.DISCIPLINE, Management.DISCIPLINE, BELL));

    private CaseFile rung() {
        return with.evolve(with.empty(REF.stream()), new Fact(new Rung(3), NOON, NOON, REF, 0, Actor.SYSTEM));
    }

    @Test
    void it_folds_its_own_events_and_leaves_the_others_states_as_they_are() {
        assertEquals(new Bell(3), rung().state(BELL));
        assertEquals(with.empty(REF.stream()).state(Person.DISCIPLINE), rung().state(Person.DISCIPLINE));
    }

    @Test
    void its_label_and_its_agenda_item_are_on_the_card() {
        var card = CardWriter.write(with, new Loaded<>(REF.stream(), rung(), 1, "", NOON), NOON);
        assertTrue(card.has("loud"));
        assertEquals(List.of("bell-rung:1"), card.items().stream().map(AgendaItem::id).toList());
    }

    @Test
    void its_section_and_command_are_known_and_without_it_they_are_not() {
        assertEquals(Basis.PUBLIC_PROTECTION, with.basis("bell.rings"));
        assertEquals("bell.ring", with.command(new Ring(1)).name());
        var without = new Disciplines(List.of(Person.DISCIPLINE, Management.DISCIPLINE));
        assertTrue(without.command("bell.ring").isEmpty());
        assertThrows(IllegalArgumentException.class, () -> without.basis("bell.rings"));
    }

    @Test
    void the_same_discipline_twice_is_found_at_the_start() {
        assertThrows(IllegalArgumentException.class, () -> new Disciplines(List.of(BELL, BELL)));
    }
}
