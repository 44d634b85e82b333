package gwarchod.mappa.caseload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import gwarchod.core.words.Words;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplingTest {
    private static final UserId OFFICER = new UserId("mosovo");
    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final List<CaseId> FORTY = IntStream.range(0, 40).mapToObj(i -> new CaseId("case-" + i)).toList();

    @Test
    void the_same_cases_are_sampled_whoever_asks_and_in_whatever_order_they_come() {
        var picked = Sampling.pick(OFFICER, JUNE, FORTY, 3);
        assertEquals(3, Set.copyOf(picked).size());
        assertEquals(picked, Sampling.pick(OFFICER, JUNE, FORTY.reversed(), 3));
        assertNotEquals(picked, Sampling.pick(OFFICER, JUNE.plusMonths(1), FORTY, 3));
        assertEquals(List.of(), Sampling.pick(OFFICER, JUNE, List.of(), 3));
        assertEquals(2, Sampling.pick(OFFICER, JUNE, FORTY.subList(0, 2), 3).size());
    }

    @Test
    void over_the_years_every_case_gets_its_turn() {
        var times = new HashMap<CaseId, Integer>();
        for (int month = 0; month < 400; month++) {
            Sampling.pick(OFFICER, JUNE.plusMonths(month), FORTY, 3).forEach(one -> times.merge(one, 1, Integer::sum));
        }
        assertEquals(Set.copyOf(FORTY), times.keySet());
        assertTrue(times.values().stream().allMatch(count -> count >= 10 && count <= 60), times::toString);
    }

    @Test
    void everything_shown_has_words_in_both_languages() {
        var words = Words.load(List.of("caseload"));
        assertEquals(Set.of(), words.oneSided());
        for (var kind : DueKind.values()) {
            assertTrue(words.has(Words.enumKey(kind)));
        }
        Set.of(OfficerWork.PERMISSION, CaseloadBoard.PERMISSION).forEach(one -> assertTrue(words.has("command." + one)));
    }
}
