package gwarchod.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gwarchod.core.journal.Refusal;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import io.vertx.core.MultiMap;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    void a_form_that_knows_what_it_asks_says_that_rather_than_what_another_form_asks_in_a_field_of_that_name() {
        var form = sent("tell-somebody").asking(field -> field.equals("kind") ? Optional.of("Which letter?") : Optional.empty());
        form.needed("kind", "refusal.value-required", WORDS, Lang.EN);
        form.needed("at-time", "web.time-wrong", WORDS, Lang.EN);
        form.needed("unheard-of", "refusal.value-required", WORDS, Lang.EN);
        assertEquals(
                List.of("kind: Answer: Which letter?", "at-time: Enter the time, for example 14:30.", "unheard-of: Choose or enter something here."),
                problems(form));
    }

    @Test
    void the_number_of_a_card_does_not_come_back_with_the_form() {
        var form = sent("give-action").with("what", "He paid with 4111 1111 1111 1111 again.").with("owner", "iom");
        form.refused(Refusal.invalid("bank-data", "/what"), WORDS, Lang.EN);
        assertEquals("He paid with […] again.", form.value("what"));
        assertEquals("iom", form.value("owner"));
        assertEquals(
                List.of("what: Leave the numbers of bank accounts and cards out: they may not be kept here. You may say that they are held on ViSOR."),
                problems(form));
    }

    @Test
    void an_hour_the_clocks_skip_is_no_time_and_one_that_comes_twice_is_the_first() {
        var skipped = moment("29", "3", "2026", "01:30");
        skipped.moment("at", WORDS, Lang.EN);
        assertEquals(List.of("at-time: That time does not exist: the clocks go forward that night."), problems(skipped));
        var twice = moment("25", "10", "2026", "01:30");
        assertEquals(Optional.of(Instant.parse("2026-10-25T00:30:00Z")), twice.moment("at", WORDS, Lang.EN));
    }

    private static Fields moment(String day, String month, String year, String time) {
        return sent("").with("at-day", day).with("at-month", month).with("at-year", year).with("at-time", time);
    }

    @Test
    void what_cannot_be_shown_is_left_out_of_what_was_pasted() {
        var form = MultiMap.caseInsensitiveMultiMap().add("what", "one\u000Btwo\u0000 \ud800three\nfour");
        assertEquals("onetwo three\nfour", Fields.of(form, "k1").value("what"));
    }

    @Test
    void a_refusal_for_something_missing_says_it_like_the_form_does() {
        var fields = sent("");
        fields.refused(new Refusal.Invalid("text-required", "/name/family", List.of()), WORDS, Lang.EN);
        fields.refused(new Refusal.Invalid("text-required", "/elsewhere", List.of()), WORDS, Lang.EN);
        assertEquals(List.of("name-family: Enter the family name.", "elsewhere: Write something here."), problems(fields));
    }
}
