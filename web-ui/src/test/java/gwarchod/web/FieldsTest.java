package gwarchod.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gwarchod.core.journal.Refusal;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import io.vertx.core.MultiMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldsTest {
    private static final Words WORDS = Words.load(Browser.WORDS);

    private static Fields sent(String form) {
        return Fields.of(MultiMap.caseInsensitiveMultiMap(), "k1").in(form);
    }

    private static List<String> problems(Fields fields) {
        return fields.problems().stream().map(problem -> problem.field() + ": " + problem.text()).toList();
    }

    @Test
    void what_is_missing_is_asked_for_in_the_words_of_its_form() {
        var breach = sent("record-breach");
        breach.moment("occurredAt", WORDS, Lang.EN);
        breach.text("what", WORDS, Lang.EN);
        assertEquals(
                List.of("occurredAt: Enter the date on which it happened.",
                        "occurredAt-time: Enter the time at which it happened, for example 14:30.",
                        "what: Say what happened."),
                problems(breach));
        var action = sent("give-action");
        action.text("what", WORDS, Lang.EN);
        assertEquals(List.of("what: Say what is to be done."), problems(action));
    }

    @Test
    void a_refusal_for_something_missing_says_it_like_the_form_does() {
        var fields = sent("");
        fields.refused(new Refusal.Invalid("text-required", "/name/family", List.of()), WORDS, Lang.EN);
        fields.refused(new Refusal.Invalid("text-required", "/elsewhere", List.of()), WORDS, Lang.EN);
        assertEquals(List.of("name-family: Enter the family name.", "elsewhere: Write something here."), problems(fields));
    }
}
