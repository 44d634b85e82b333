package gwarchod.core.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.release.Releases;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Actor;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.In;
import gwarchod.core.sharing.Agreement;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.CaseFacts;
import gwarchod.core.sharing.Grant;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Scope;
import gwarchod.core.sharing.Terms;
import gwarchod.core.sharing.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// A discipline may hold its items for the role that entered them, for good: an unannounced visit, also from others of the same agency.
class HeldForARoleTest {
    private static final AgencyId POLICE = new AgencyId("police");
    private static final Visits VISITS = new Visits();

    @In("visits.planned")
    private record Planned(String day) implements Event {}

    private static final class Visits implements Discipline<List<String>> {
        @Override
        public String name() {
            return "visits";
        }

        @Override
        public List<EventType<?>> events() {
            return List.of(new EventType<>("visits.planned.1", Planned.class),
                    new EventType<>("visits.entry-held.1", HoldingEvent.EntryHeld.class));
        }

        @Override
        public List<String> empty() {
            return List.of();
        }

        @Override
        public List<String> evolve(List<String> state, Fact fact) {
            var days = new ArrayList<>(state);
            if (fact.event() instanceof Planned(var day)) {
                days.add(day);
            }
            return List.copyOf(days);
        }

        @Override
        public Optional<Item> item(Event event) {
            return event instanceof Planned(var day) ? Optional.of(Item.ofItsRole("visits.planned", day)) : Optional.empty();
        }

        @Override
        public void describe(CaseFile file, CardWriter card) {
            file.state(this).forEach(day -> card.term("visits.planned", day));
        }
    }

    private final Scenario planned = Scenario.of(VISITS)
            .by(new Actor(new UserId("visitor"), POLICE, "visitor", "law-enforcement", null))
            .given(new Planned("monday"))
            .given(new HoldingEvent.EntryHeld(List.of("visitor")), new Planned("tuesday"))
            .given(new Planned("thursday"));

    private static Scope scope(AgencyId agency, String... roles) {
        return scope(agency, List.of("visitor", "officer"), roles);
    }

    private static Scope among(String... roles) {
        return scope(POLICE, List.of(roles), roles);
    }

    private static Scope scope(AgencyId agency, List<String> granted, String... roles) {
        var grants = granted.stream().map(role -> new Grant(role, "visits.planned", Level.FULL, Set.of(), Level.NOTHING,
                "police", "law-enforcement", Basis.LAW_ENFORCEMENT, "", "")).toList();
        return new Agreement(1, new Terms("test", grants, List.of(), Map.of()))
                .scope(new Viewer(new UserId("reader"), "Reader", agency, new TreeSet<>(Set.of(roles))), CaseFacts.NONE);
    }

    private List<String> known(Scope scope) {
        var terms = planned.card().openTo(scope).terms().stream().map(Card.Term::text).toList();
        var days = planned.file().knownTo(scope).state(VISITS);
        assertEquals(days, terms, "the card says no more and no less");
        return days;
    }

    @Test
    void whoever_holds_the_role_at_its_agency_knows_of_it() {
        assertEquals(List.of("monday", "tuesday", "thursday"), known(scope(POLICE, "visitor")));
        assertEquals(List.of("monday", "tuesday", "thursday"), known(scope(POLICE, "officer", "visitor")));
    }

    @Test
    void nobody_else_does_at_the_same_agency_or_in_the_same_role_elsewhere() {
        assertEquals(List.of("monday", "thursday"), known(scope(POLICE, "officer")));
        assertEquals(List.of("monday", "thursday"), known(scope(new AgencyId("elsewhere"), "visitor")));
        assertEquals(List.of("monday", "thursday"), known(Scope.NOTHING));
    }

    @Test
    void what_is_on_record_about_it_is_always_written_the_same() {
        Golden.check(Releases.DISCIPLINE.events());
    }

    @Test
    void cards_dont_multiply_with_those_who_hold_something() {
        var many = Scenario.of(VISITS).by(new Actor(new UserId("visitor"), POLICE, "visitor", "law-enforcement", null));
        for (int i = 0; i < 24; i++) {
            many = many.given(new HoldingEvent.EntryHeld(List.of("role-" + i)), new Planned("day-" + i));
        }
        var card = many.card();
        assertEquals(25, card.own().made(), "one for each, and one for all together");
        for (int i = 0; i + 2 < 24; i++) {
            var terms = card.openTo(among("role-" + i, "role-" + (i + 2))).terms().stream().map(Card.Term::text).toList();
            assertEquals(List.of("day-" + i, "day-" + (i + 2)), terms);
        }
        assertEquals(25 + 22, card.own().made(), "and those somebody asked for");
    }

    @Test
    void whoever_forgets_to_say_for_whom_gets_what_all_may_know() {
        assertEquals(List.of("monday", "thursday"), planned.file().state(VISITS));
        assertEquals(List.of("monday", "tuesday", "thursday"), planned.file().whole().state(VISITS));
        assertTrue(planned.file().holdings().all().getFirst().held());
    }
}
