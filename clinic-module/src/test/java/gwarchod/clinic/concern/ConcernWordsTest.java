package gwarchod.clinic.concern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import gwarchod.core.casefile.Golden;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConcernWordsTest {
    private static final Words WORDS = Words.load(List.of("concern"));

    @Test
    void stored_events_are_read_as_they_were_written() {
        Golden.check(ConcernEvent.TYPES);
    }

    @Test
    void everything_shown_has_words_in_both_languages() {
        assertEquals(Set.of(), WORDS.oneSided());
        for (var type : List.of(Phoned.values(), ReceivedAs.values(), ConcernState.values())) {
            for (Enum<?> constant : type) {
                assertFalse(WORDS.say(Lang.CY, Words.enumKey(constant)).isBlank());
            }
        }
    }
}
