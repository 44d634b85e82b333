package gwarchod.core.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.alert.AlertRules.Opened;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import gwarchod.core.reads.Read;
import gwarchod.core.sharing.Relation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlertRulesTest {
    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final UserId SAM = new UserId("sam");
    private static final LocalDate BORN = LocalDate.of(1980, 2, 3);

    private static CaseId id(int number) {
        return new CaseId("case-" + number);
    }

    private static List<Opened> opened(int cases, Duration apart, boolean outside) {
        return IntStream.range(0, cases).mapToObj(i -> new Opened(id(i), NOON.plus(apart.multipliedBy(i)), outside, false)).toList();
    }

    private static List<AlertRule> rules(List<Opened> lately) {
        return AlertRules.found(SAM, lately).stream().map(AlertRules.Found::rule).toList();
    }

    private static Read read(String question, Relation relation) {
        return new Read(SAM, new AgencyId("police"), List.of("officer"), 1, question, null,
                List.of(new Read.Seen(relation, Set.of(), List.of(id(1)))), "tag", NOON);
    }

    @Test
    void sixty_cases_within_an_hour_are_more_than_work_takes_and_fifty_nine_are_not() {
        assertEquals(List.of(AlertRule.VOLUME), rules(opened(60, Duration.ofSeconds(30), false)));
        assertEquals(List.of(), rules(opened(59, Duration.ofSeconds(30), false)));
        assertEquals(List.of(), rules(opened(60, Duration.ofMinutes(2), false)));
    }

    @Test
    void the_same_case_on_three_days_outside_the_caseload_is_noticed() {
        var three = IntStream.range(0, 3).mapToObj(day -> new Opened(id(1), NOON.plus(Duration.ofDays(day)), true, false)).toList();
        assertEquals(List.of(AlertRule.OUTSIDE_CASELOAD), rules(three));
        assertEquals(List.of(), rules(three.subList(0, 2)));
        var oneDay = List.of(three.getFirst(), new Opened(id(1), NOON.plusSeconds(1), true, false), new Opened(id(1), NOON.plusSeconds(2), true, false));
        assertEquals(List.of(), rules(oneDay));
    }

    @Test
    void five_cases_outside_the_caseload_within_a_week_are_noticed() {
        assertEquals(List.of(AlertRule.OUTSIDE_CASELOAD), rules(opened(5, Duration.ofDays(1), true)));
        assertEquals(List.of(), rules(opened(4, Duration.ofDays(1), true)));
        assertEquals(List.of(), rules(opened(5, Duration.ofDays(3), true)));
    }

    @Test
    void a_look_within_the_caseload_is_no_look_outside_it() {
        assertEquals(List.of(), rules(opened(5, Duration.ofDays(1), false)));
        assertTrue(AlertRules.opened(read("case.view", Relation.GLASS)).getFirst().outside());
        assertTrue(AlertRules.opened(read("case.view", Relation.REASON)).getFirst().outside());
        assertEquals(false, AlertRules.opened(read("case.view", Relation.TEAM)).getFirst().outside());
    }

    @Test
    void a_line_of_a_list_is_no_sign_that_somebody_looked_for_the_person_but_a_search_is() {
        for (String list : List.of("case.list", "home", "meeting.agenda", "meeting.follow", "opening.broken", "alert.list")) {
            assertEquals(List.of(), AlertRules.opened(read(list, Relation.LISTED)), list);
        }
        assertEquals(1, AlertRules.opened(read("case.search", Relation.LISTED)).size());
    }

    private static Declared declared(String family, String given, @Nullable LocalDate born, @Nullable String address) {
        return new Declared(List.of(new Declared.One("d1", DeclaredKind.RELATIVE, family, given, born, address, NOON)));
    }

    private static boolean noticed(Declared declared, Declared.Identity... people) {
        return AlertRules.ownCircle(SAM, new Opened(id(1), NOON, false, false), declared, List.of(people)).isPresent();
    }

    @Test
    void a_declared_relative_is_noticed_by_name_by_birth_and_by_address() {
        var bryn = Declared.Identity.of(List.of("Bryn Énghraifft", "Bryn Jones"), BORN, "1 Heol Ffug, Tref");
        assertTrue(noticed(declared("Enghraifft", "Bryn", null, null), bryn));
        assertTrue(noticed(declared("jones", "bryn", null, null), bryn), "an alias too");
        assertTrue(noticed(declared("Enghraifft", "", BORN, null), bryn));
        assertTrue(noticed(declared("Arall", "Mair", null, "1 heol ffug  tref"), bryn));
        assertEquals(false, noticed(declared("Enghraifft", "Mair", null, null), bryn), "a family name alone is no relative");
        assertEquals(false, noticed(declared("Arall", "Bryn", null, null), bryn));
    }

    @Test
    void somebody_the_case_protects_counts_as_much_as_whom_it_is_about() {
        var about = Declared.Identity.of(List.of("Bryn Enghraifft"), BORN, null);
        var victim = Declared.Identity.of(List.of("Mair Arall"), null, null);
        assertTrue(noticed(declared("Arall", "Mair", null, null), about, victim));
    }

    @Test
    void the_same_finding_has_the_same_id_and_another_has_another() {
        var three = new ArrayList<>(opened(5, Duration.ofHours(1), true));
        var first = AlertRules.found(SAM, three).getFirst();
        three.add(new Opened(id(9), NOON.plus(Duration.ofHours(6)), true, false));
        assertEquals(first.id(), AlertRules.found(SAM, three).getFirst().id(), "once a month is enough");
        assertNotEquals(first.id(), AlertRules.found(new UserId("kim"), three).getFirst().id());
    }

    @Test
    void looks_that_came_later_dont_count_for_an_earlier_one() {
        var later = new ArrayList<>(opened(60, Duration.ofSeconds(30), false));
        later.add(new Opened(id(99), NOON.minus(Duration.ofDays(2)), false, false));
        assertEquals(List.of(), rules(later), "as when the record is read again after a restart, lane by lane");
    }

    @Test
    void twice_as_many_are_brought_again() {
        var five = opened(5, Duration.ofHours(1), true);
        var ten = opened(10, Duration.ofHours(1), true);
        assertNotEquals(AlertRules.found(SAM, five).getFirst().id(), AlertRules.found(SAM, ten).getFirst().id());
    }

    @Test
    void a_search_opens_nothing_but_tells_whom_somebody_looked_for() {
        assertTrue(AlertRules.opened(read("case.search", Relation.ROLE)).getFirst().searched());
        var found = IntStream.range(0, 200).mapToObj(i -> new Opened(id(i), NOON, false, true)).toList();
        assertEquals(List.of(), rules(found));
    }

    @Test
    void an_address_of_dashes_is_nobodys() {
        assertEquals(false, noticed(declared("Arall", "Mair", null, " - "), Declared.Identity.of(List.of("Bryn"), null, "")));
    }
}
