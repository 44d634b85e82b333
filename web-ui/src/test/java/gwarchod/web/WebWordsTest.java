package gwarchod.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gwarchod.core.words.Words;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WebWordsTest {
    @Test
    void everything_the_pages_say_is_written_in_both_languages() {
        assertEquals(Set.of(), Words.load(List.of("web")).oneSided());
    }
}
