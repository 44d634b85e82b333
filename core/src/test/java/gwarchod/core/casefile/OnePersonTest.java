package gwarchod.core.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import gwarchod.core.sharing.CaseFacts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OnePersonTest {
    private static final UserId BROTHER = new UserId("brother");

    private final OnePerson person = new OnePerson();
    private final Map<CaseId, Card> held = new HashMap<>();

    /// A file has a new card; what is held afterwards.
    private void card(String id, Set<UserId> excluded, String... others) {
        var facts = new CaseFacts(Set.of(), Set.of(), Set.of(), excluded);
        var made = new Card(new CaseId(id), held.size() + 1, id, null, List.of(), List.of(), facts, List.of(), Optional.empty(), List.of(),
                OwnCards.NONE, others.length == 0 ? Map.of() : Map.of(SamePerson.KEPT,
                        new SamePerson(Arrays.stream(others).map(CaseId::new).collect(Collectors.toSet()))));
        person.cards(made, held).forEach(card -> held.put(card.id(), card));
    }

    private Set<UserId> excluded(String id) {
        return held.get(new CaseId(id)).facts().excluded();
    }

    @Test
    void one_file_that_says_so_is_enough_whichever_is_known_first() {
        card("one", Set.of(BROTHER), "two");
        card("two", Set.of());
        assertEquals(Set.of(BROTHER), excluded("two"));
        card("three", Set.of());
        card("four", Set.of(BROTHER), "three");
        assertEquals(Set.of(BROTHER), excluded("three"));
    }

    @Test
    void it_reaches_a_file_over_another_one_and_ends_where_no_file_excludes_them() {
        card("one", Set.of(), "two");
        card("two", Set.of(), "one", "three");
        card("three", Set.of(), "two");
        card("one", Set.of(BROTHER), "two");
        assertEquals(Set.of(BROTHER), excluded("three"));
        card("one", Set.of(), "two");
        assertEquals(Set.of(), excluded("three"));
    }

    @Test
    void files_that_are_parted_exclude_for_themselves() {
        card("one", Set.of(BROTHER), "two");
        card("two", Set.of(), "one");
        card("two", Set.of());
        assertEquals(Set.of(BROTHER), excluded("two"), "the other still says so");
        card("one", Set.of(BROTHER));
        assertEquals(Set.of(), excluded("two"));
    }

    @Test
    void files_of_other_people_are_left_alone() {
        card("one", Set.of(BROTHER));
        card("two", Set.of());
        assertEquals(Set.of(), excluded("two"));
    }
}
