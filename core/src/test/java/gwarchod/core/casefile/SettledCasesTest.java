package gwarchod.core.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import gwarchod.core.casefile.person.AddIdentifier;
import gwarchod.core.casefile.person.IdentifierKind;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.NewIds;
import gwarchod.core.journal.Actor;
import gwarchod.core.journal.EventCodec;
import gwarchod.core.journal.Journal;
import gwarchod.core.journal.LocalHints;
import gwarchod.core.journal.MemoryKeys;
import gwarchod.core.journal.Request;
import gwarchod.core.setting.Setting;
import gwarchod.core.setting.Settings;
import gwarchod.core.store.MemoryStores;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// The area decides on another number: every card is made anew, what is recorded stays, and a look into the past goes by the number of then.
class SettledCasesTest {
    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final CaseId CASE = new CaseId("somebody");

    /// A label that says the number of the day.
    private static final class Numbered implements DerivedDiscipline {
        @Override
        public String name() {
            return "numbered";
        }

        @Override
        public void describe(CaseFile file, CardWriter card) {
            card.term("numbered", Integer.toString(file.settings().at("a.days", card.today()).number()));
        }
    }

    private final AtomicReference<Settings> settings = new AtomicReference<>(days("14"));
    private final Disciplines disciplines = new Disciplines(List.of(Person.DISCIPLINE, new Numbered()));
    private final LocalHints hints = new LocalHints();
    private final Journal journal = new Journal(new MemoryStores().commits(),
            new EventCodec(new MemoryKeys(), disciplines.events(), disciplines.upcasters()), () -> NOON, hints);
    private final Cases cases = Cases.start(journal, hints, Runnable::run, disciplines, () -> NOON, settings::get, _ -> days("7"));
    private int key;

    private static Settings days(String value) {
        return new Settings("here", List.of(new Setting("a.days", null, null, null, value, "days", "somewhere", true)));
    }

    private <C extends Record & CaseCommand> void act(CommandType.Decider<C> rule, C command) {
        cases.act(CASE, new Request(Actor.SYSTEM, "key-" + key++, "test", "", null), known -> rule.decide(known.state(), command,
                new Deciding(NOON, NewIds.random(), Actor.SYSTEM, UnaryOperator.identity())));
    }

    private String numbered() {
        return cases.card(CASE).orElseThrow().terms().stream().filter(term -> term.section().equals("numbered")).findFirst().orElseThrow().text();
    }

    @SuppressWarnings("unchecked")
    private <C extends Record & CaseCommand> CommandType.Decider<C> rule(C command) {
        return (CommandType.Decider<C>) disciplines.command(command).rule();
    }

    private <C extends Record & CaseCommand> void does(C command) {
        act(rule(command), command);
    }

    @Test
    void every_card_is_made_anew_and_an_encoded_view_is_out_of_date() {
        does(new OpenCase(new PersonName("Bryn", "Enghraifft"), LocalDate.of(1980, 1, 1), List.of(), List.of(), null));
        assertEquals("14", numbered());
        long number = cases.card(CASE).orElseThrow().number();
        long reading = cases.reading(CASE);
        settings.set(days("10"));
        assertEquals("14", numbered(), "a card stands until it is made anew");
        assertEquals(10, cases.file(CASE).orElseThrow().state().settings().at("a.days", LocalDate.of(2026, 3, 10)).number());
        cases.settle();
        assertEquals("10", numbered());
        assertEquals(number, cases.card(CASE).orElseThrow().number(), "nothing was recorded in the case");
        assertNotEquals(reading, cases.reading(CASE));
        does(new AddIdentifier(IdentifierKind.PNC, "22/1A"));
        assertEquals("10", numbered(), "what is recorded later goes by it too");
    }

    @Test
    void a_look_into_the_past_goes_by_the_number_of_then() {
        does(new OpenCase(new PersonName("Bryn", "Enghraifft"), LocalDate.of(1980, 1, 1), List.of(), List.of(), null));
        var past = cases.asOf(CASE, NOON);
        assertEquals(7, past.state().settings().at("a.days", LocalDate.of(2026, 3, 10)).number());
        assertEquals(7, past.state().knownToAll().settings().at("a.days", LocalDate.of(2026, 3, 10)).number());
    }
}
