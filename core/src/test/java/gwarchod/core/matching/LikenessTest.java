package gwarchod.core.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.person.Identifier;
import gwarchod.core.casefile.person.IdentifierKind;
import gwarchod.core.casefile.person.Identity;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.ids.CaseId;
import gwarchod.core.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LikenessTest {
    private static final LocalDate BORN = LocalDate.of(1987, 4, 9);
    private static final int POSSIBLE = 70;

    private static Identity person(String family, String given, @Nullable LocalDate born) {
        return new Identity(List.of(new PersonName(family, given)), born, List.of());
    }

    private static Match match(Identity one, Identity other) {
        var match = Likeness.of(one, other);
        assertEquals(match.strength(), Likeness.of(other, one).strength(), "not the same both ways round");
        return match;
    }

    private static void alike(String family, String given, String otherFamily, String otherGiven) {
        var match = match(person(family, given, BORN), person(otherFamily, otherGiven, BORN));
        assertTrue(match.strength() >= POSSIBLE, given + " " + family + " and " + otherGiven + " " + otherFamily + ": " + match);
    }

    @Test
    void welsh_names_are_found_however_they_are_written() {
        alike("ap Rhys", "Siôn", "Rhys", "Sion");
        alike("ap Hywel", "Siân", "Powell", "Sian");
        alike("Llewelyn", "Dafydd", "Llewellyn", "David");
        alike("Llywelyn-Jones", "Gruffydd", "Llewelyn Jones", "Griffith");
        alike("Ffoulkes", "Rhian", "Foulkes", "Rian");
        alike("Maddox", "Gwyneth", "Maddocks", "Gwynneth");
        alike("ferch Ieuan", "Non", "Evans", "Non");
        alike("Gruffudd", "Meredydd", "Gruffydd", "Meredith");
        alike("O'Brien", "Ann", "OBrien", "Anne");
        alike("Lloyd", "Siân", "Llwyd", "Shan");
    }

    @Test
    void different_people_are_not_found() {
        assertEquals(Match.NONE, match(person("Jones", "Owain", BORN), person("Bevan", "Ffion", BORN)));
        assertTrue(match(person("Jones", "Bryn", BORN), person("Jones", "Bryn", LocalDate.of(1961, 11, 30))).strength() < POSSIBLE);
        assertTrue(match(person("Jones", "Bryn", BORN), person("Jones", "Gethin", BORN)).strength() < POSSIBLE);
    }

    @Test
    void a_slip_in_the_date_of_birth_is_seen_as_one() {
        assertEquals(MatchReason.BORN_SAME, Likeness.born(BORN, BORN));
        assertEquals(MatchReason.BORN_DAY_AND_MONTH_SWAPPED, Likeness.born(BORN, LocalDate.of(1987, 9, 4)));
        assertEquals(MatchReason.BORN_YEAR_SLIP, Likeness.born(BORN, LocalDate.of(1978, 4, 9)));
        assertEquals(MatchReason.BORN_YEAR_SLIP, Likeness.born(BORN, LocalDate.of(1988, 4, 9)));
        assertEquals(MatchReason.BORN_YEAR_SLIP, Likeness.born(BORN, LocalDate.of(1977, 4, 9)));
        assertEquals(MatchReason.BORN_NEAR, Likeness.born(BORN, LocalDate.of(1987, 4, 8)));
        assertEquals(MatchReason.BORN_NEAR, Likeness.born(BORN, LocalDate.of(1987, 4, 19)));
        assertEquals(MatchReason.BORN_NEAR, Likeness.born(BORN, LocalDate.of(1887, 4, 9)));
        assertEquals(MatchReason.BORN_DIFFERENT, Likeness.born(BORN, LocalDate.of(1987, 4, 21)), "two digits");
        assertEquals(MatchReason.BORN_UNKNOWN, Likeness.born(BORN, null));
        assertEquals(MatchReason.BORN_DIFFERENT, Likeness.born(BORN, LocalDate.of(1961, 11, 30)));
    }

    @Test
    void the_same_number_in_the_same_system_is_nearly_enough_and_in_another_is_nothing() {
        var pnc = new Identity(List.of(), null, List.of(new Identifier(IdentifierKind.PNC, "2019/0012345X")));
        var same = new Identity(List.of(), BORN, List.of(new Identifier(IdentifierKind.PNC, "2019 0012345x")));
        var other = new Identity(List.of(), BORN, List.of(new Identifier(IdentifierKind.CRO, "2019/0012345X")));
        assertEquals(List.of(MatchReason.IDENTIFIER, MatchReason.BORN_UNKNOWN), match(pnc, same).reasons());
        assertEquals(100, match(pnc, same).strength());
        assertEquals(Match.NONE, match(pnc, other));
    }

    @Test
    void swapped_names_aliases_initials_and_second_names_say_so() {
        assertTrue(match(person("Owen", "Bryn", BORN), person("Bryn", "Owen", BORN)).reasons().contains(MatchReason.NAMES_SWAPPED));
        assertTrue(match(person("Llewelyn-Jones", "Rees", BORN), person("Price", "Siôn", BORN)).reasons().contains(MatchReason.NAMES_SWAPPED));
        var known = new Identity(List.of(new PersonName("Ffug", "Bryn"), new PersonName("Chwedl", "Nic")), BORN, List.of());
        assertTrue(match(known, person("Chwedl", "Nick", BORN)).reasons().contains(MatchReason.BY_ALIAS));
        assertTrue(match(person("Ffug", "B", BORN), person("Ffug", "Bryn", BORN)).reasons().contains(MatchReason.GIVEN_INITIAL));
        assertTrue(match(person("Ffug", "Bryn Emyr", BORN), person("Ffug", "Emyr", BORN)).reasons().contains(MatchReason.GIVEN_VARIANT));
    }

    @Test
    void nobody_known_is_like_nobody() {
        var unknown = new Identity(List.of(), null, List.of());
        assertEquals(Match.NONE, match(unknown, unknown));
        assertEquals(Match.NONE, match(unknown, person("Ffug", "Bryn", BORN)));
    }

    /// The index must find what the comparison of everybody with everybody finds.
    @Test
    void the_index_finds_whom_comparing_everybody_finds() {
        long seed = Long.getLong("gwarchod.seed", 1);
        var random = new Random(seed);
        var all = new ArrayList<Identity>();
        for (int i = 0; i < 400; i++) {
            all.add(Population.person(random));
        }
        var index = new PersonIndex();
        for (int i = 0; i < all.size(); i++) {
            assertTrue(index.put(new CaseId("case-" + i), all.get(i)));
        }
        assertFalse(index.put(new CaseId("case-0"), all.getFirst()));
        int missed = 0;
        int found = 0;
        for (int i = 0; i < all.size(); i++) {
            var like = index.like(new CaseId("case-" + i), POSSIBLE).stream().map(one -> one.id().value()).collect(Collectors.toSet());
            for (int j = 0; j < all.size(); j++) {
                if (i != j && Likeness.of(all.get(i), all.get(j)).strength() >= POSSIBLE) {
                    found++;
                    missed += like.contains("case-" + j) ? 0 : 1;
                }
            }
        }
        assertTrue(found > 20, "seed " + seed + ": only " + found);
        assertEquals(0, missed, "seed " + seed + ": of " + found);
    }

    @Test
    void what_was_corrected_is_found_by_what_it_is_now_alone() {
        var index = new PersonIndex();
        var first = new CaseId("first");
        index.put(first, person("Ffug", "Bryn", BORN));
        index.put(new CaseId("second"), person("Ffug", "Bryn", BORN));
        assertEquals(List.of(first), index.like(new CaseId("second"), POSSIBLE).stream().map(PersonIndex.Found::id).toList());
        index.put(first, person("Chwedl", "Mair", LocalDate.of(1950, 1, 1)));
        assertEquals(List.of(), index.like(new CaseId("second"), POSSIBLE));
    }

    @Test
    void stored_events_are_read_and_everything_shown_has_words() {
        Golden.check(Pair.EVENTS);
        var words = Words.load(List.of("matching", "merge", "checks"));
        assertEquals(Set.of(), words.oneSided());
        for (MatchReason reason : MatchReason.values()) {
            assertTrue(words.has(Words.enumKey(reason)));
        }
    }
}
