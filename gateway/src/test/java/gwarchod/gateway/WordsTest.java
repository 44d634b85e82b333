package gwarchod.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gwarchod.core.words.Words;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void the_edge_says_everything_in_both_languages() {
        assertEquals(Set.of(), Words.load(List.of("gateway")).oneSided());
    }
}
