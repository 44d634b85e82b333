package gwarchod.core.ids;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "-", "a", "9", "a-", "-a", "A", "aA", "é", "a b", "a_b", "a.b", "a/b", "aaaaaaaaaaaaaaaa\n", "٣",
            "0123456789012345678901234567890123456789012345678901234567890123",
            "01234567890123456789012345678901234567890123456789012345678901234"})
    void an_id_is_what_the_contract_says_and_nothing_else(String text) {
        if (Pattern.matches(Id.PATTERN, text)) {
            assertDoesNotThrow(() -> new CaseId(text));
        } else {
            assertThrows(IllegalArgumentException.class, () -> new CaseId(text));
        }
    }
}
