package gwarchod.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.advice.Advices;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.ids.UserId;
import gwarchod.core.sharing.Agreement;
import gwarchod.core.sharing.Agreements;
import gwarchod.core.sharing.CaseFacts;
import gwarchod.core.sharing.Condition;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The agreement in force and the table somebody wrote by hand say the same of every role and section, whatever holds between a viewer and a
/// case. A difference is one of the two being wrong: people decide which.
class TableTest {
    private static final Set<MeetingId> TO = Set.of(new MeetingId("meeting"));
    private static final AgencyId OURS = new AgencyId("ours");
    private static final AgencyId THEIRS = new AgencyId("theirs");
    private static final UserId SOMEBODY = new UserId("somebody");

    private final Table table = Table.read();
    private final Agreement agreement = new Agreement(1, Agreements.byDefault().terms());

    @Test
    void the_table_and_the_agreement_agree_cell_by_cell() {
        var wrong = new ArrayList<String>();
        int cells = 0;
        for (String role : table.roles()) {
            for (String section : sections()) {
                cells += everyHolding().size();
                everyHolding().stream().flatMap(holding -> compare(role, section, holding).stream()).findFirst().ifPresent(wrong::add);
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(cells > 1_000, "only " + cells + " cells");
    }

    /// How the two differ of one cell; the simplest case of it comes first.
    private List<String> compare(String role, String section, Set<String> holding) {
        var scope = agreement.scope(new Viewer(SOMEBODY, "", OURS, new TreeSet<>(Set.of(role))), facts(holding));
        boolean excluded = holding.contains("excluded");
        var expected = excluded ? Level.NOTHING : table.level(Set.of(role), section, holding);
        var ofOthers = excluded ? Level.NOTHING : table.levelOfOthers(Set.of(role), section, holding);
        var wrong = new ArrayList<String>();
        differing(wrong, role + " × " + section + " where " + holding, expected, scope.level(section));
        if (table.withRows().contains(section)) {
            differing(wrong, role + " × " + section + " of other agencies where " + holding, ofOthers, scope.level(section, THEIRS));
        }
        return wrong;
    }

    private static void differing(List<String> wrong, String cell, Level expected, Level granted) {
        if (expected != granted) {
            wrong.add(cell + ": the table says " + expected + ", the agreement " + granted);
        }
    }

    @Test
    void the_table_knows_every_role_and_every_section_of_the_agreement() {
        assertEquals(new TreeSet<>(Agreements.byDefault().roles().stream().map(role -> role.role()).toList()), new TreeSet<>(table.roles()));
        assertEquals(sections(), table.sections());
        table.cells().forEach((role, row) -> assertEquals(sections(), new TreeSet<>(row.keySet()), role));
    }

    private TreeSet<String> sections() {
        return Stream.concat(
                        agreement.terms().grants().stream().map(grant -> grant.section()),
                        Agreements.byDefault().roles().stream().flatMap(role -> role.nothing().stream()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Set<String>> everyHolding() {
        var words = Stream.concat(Arrays.stream(Condition.values()).filter(one -> one != Condition.OWN)
                .map(one -> one.name().toLowerCase(Locale.ROOT)), Stream.of("excluded")).toList();
        var every = new ArrayList<Set<String>>();
        for (int mask = 0; mask < 1 << words.size(); mask++) {
            var holding = new TreeSet<String>();
            for (int i = 0; i < words.size(); i++) {
                if ((mask & 1 << i) != 0) {
                    holding.add(words.get(i));
                }
            }
            if (holding.contains("partner")) {
                holding.add("own");         // the same, of fewer rows
            }
            every.add(holding);
        }
        return every;
    }

    private static CaseFacts facts(Set<String> holding) {
        return new CaseFacts(
                holding.contains("partner") ? Set.of(OURS, THEIRS) : Set.of(THEIRS),
                holding.contains("team") ? Set.of(SOMEBODY) : Set.of(),
                holding.contains("referred") ? Set.of(OURS, THEIRS) : Set.of(THEIRS),
                holding.contains("excluded") ? Set.of(SOMEBODY) : Set.of(),
                holding.contains("glass") ? Set.of(SOMEBODY) : Set.of(),
                Set.of())
                .withLeads(holding.contains("lead") ? Set.of(SOMEBODY) : Set.of())
                .withInvited(new CaseFacts.Invited(holding.contains("invited") ? Map.of(OURS, TO, THEIRS, TO) : Map.of(THEIRS, TO), Map.of()))
                .withReview(holding.contains("review"))
                .withAsked(holding.contains("asked")
                        ? Advices.permissions().stream().collect(Collectors.toMap(name -> name, _ -> Instant.EPOCH)) : Map.of());
    }
}
