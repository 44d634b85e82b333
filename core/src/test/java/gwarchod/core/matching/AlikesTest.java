package gwarchod.core.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.person.Identity;
import gwarchod.core.ids.CaseId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AlikesTest {
    private static final int POSSIBLE = 70;
    private static final Identity NOBODY = new Identity(List.of(), null, List.of());

    private final Map<CaseId, Identity> people = new ConcurrentHashMap<>();
    private final Alikes alikes = new Alikes(id -> people.getOrDefault(id, NOBODY));

    private void is(int number, Identity identity) {
        var id = id(number);
        people.put(id, identity);
        alikes.changed(id);
    }

    private static CaseId id(int number) {
        return new CaseId("case-" + number);
    }

    private Map<List<CaseId>, Match> found() {
        return alikes.all(POSSIBLE).stream().collect(Collectors.toMap(two -> List.of(two.one(), two.other()), Alikes.Two::match));
    }

    /// Everybody with everybody.
    private Map<List<CaseId>, Match> slowly(int min) {
        var all = new HashMap<List<CaseId>, Match>();
        people.forEach((one, is) -> people.forEach((other, also) -> {
            if (one.value().compareTo(other.value()) < 0) {
                var match = Likeness.of(is, also);
                if (match.strength() >= min) {
                    all.put(List.of(one, other), match);
                }
            }
        }));
        return all;
    }

    /// The index may leave out nobody, and nothing may stay of what somebody isn't called any more.
    @Test
    void what_is_kept_up_change_by_change_is_what_comparing_everybody_with_everybody_finds() {
        long seed = Long.getLong("gwarchod.seed", 1);
        var random = new Random(seed);
        for (int i = 0; i < 350; i++) {
            is(i, Population.person(random));
        }
        assertEquals(slowly(POSSIBLE), found(), "seed " + seed);
        for (int round = 0; round < 5; round++) {
            for (int i = 0; i < 20; i++) {
                int number = random.nextInt(360);
                is(number, random.nextInt(6) == 0 ? NOBODY : Population.person(random));
            }
            assertEquals(slowly(POSSIBLE), found(), "seed " + seed + ", round " + round);
        }
        assertTrue(slowly(POSSIBLE).size() > 3, "seed " + seed);
    }

    @Test
    void who_may_be_the_same_as_one_person_is_found_before_anybody_else_was_compared() {
        var random = new Random(3);
        for (int i = 0; i < 300; i++) {
            is(i, Population.person(random));
        }
        var all = slowly(POSSIBLE);
        for (int i = 0; i < 300; i++) {
            var id = id(i);
            var expected = all.entrySet().stream().filter(one -> one.getKey().contains(id))
                    .collect(Collectors.toMap(one -> one.getKey().get(one.getKey().getFirst().equals(id) ? 1 : 0), Map.Entry::getValue));
            assertEquals(expected, alikes.of(id, POSSIBLE));
        }
    }

    @Test
    void another_strength_is_asked_of_everybody_anew() {
        var random = new Random(4);
        for (int i = 0; i < 200; i++) {
            is(i, Population.person(random));
        }
        assertEquals(slowly(POSSIBLE), found());
        assertEquals(slowly(90).keySet(), alikes.all(90).stream().map(two -> List.of(two.one(), two.other())).collect(Collectors.toSet()));
        assertEquals(slowly(POSSIBLE), found());
    }

    @Test
    void several_who_ask_while_files_change_leave_the_same_behind() throws InterruptedException {
        var threads = List.of(1, 2, 3).stream().map(worker -> Thread.startVirtualThread(() -> {
            var random = new Random(worker);
            for (int i = 0; i < 60; i++) {
                is(worker * 1000 + random.nextInt(70), Population.person(random));
                alikes.of(id(worker * 1000 + random.nextInt(70)), POSSIBLE);
                if (i % 10 == 0) {
                    found();
                }
            }
        })).toList();
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(slowly(POSSIBLE), found());
    }

    /// What one more costs: it is compared with whoever shares a key, of ten thousand with names as common as they are in Wales.
    @Test
    void one_more_of_ten_thousand_is_compared_with_few_of_them() {
        var random = new Random(5);
        var index = new PersonIndex();
        for (int i = 0; i < 10_000; i++) {
            index.put(id(i), Population.person(random));
        }
        var compared = new AtomicInteger();
        for (int i = 0; i < 200; i++) {
            index.like(id(i), POSSIBLE, _ -> compared.incrementAndGet() > 0);
        }
        assertTrue(compared.get() / 200 < 500, "compared with " + compared.get() / 200);
    }
}
