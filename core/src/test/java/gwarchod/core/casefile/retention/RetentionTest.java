package gwarchod.core.casefile.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Golden;
import gwarchod.core.sharing.Agreements;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RetentionTest {
    private final Words words = Words.load(List.of("checks", "sharing", "retention"));

    @Test
    void every_event_has_its_golden_file() {
        Golden.check(RetentionEvent.TYPES);
    }

    @Test
    void everything_named_has_words_in_both_languages() {
        assertEquals(Set.of(), words.oneSided());
        Stream.<Enum<?>[]>of(ErasureGround.values(), Requester.values(), RestrictionGround.values(), ReviewOutcome.values())
                .flatMap(Arrays::stream)
                .forEach(constant -> assertTrue(words.has(Words.enumKey(constant)), Words.enumKey(constant)));
        Retention.DISCIPLINE.commands().forEach(command -> words.say(Lang.CY, "command." + command.name()));
        Retention.DISCIPLINE.events().forEach(event -> words.say(Lang.CY, "event." + event.name().replaceFirst("[.][0-9]+$", "")));
    }

    @Test
    void each_retention_code_of_the_agreement_has_a_rule_with_its_source() {
        var codes = Agreements.byDefault().terms().grants().stream().map(grant -> grant.retention()).collect(Collectors.toSet());
        codes.remove("nothing-held");
        var today = LocalDate.of(2026, 3, 9);
        for (String code : codes) {
            for (String group : List.of("mappa", "serious", "other")) {
                assertTrue(RetentionSettings.AREA.rule(code, group, today).isPresent(), code + " " + group);
            }
        }
        RetentionSettings.AREA.rules().forEach(rule -> assertTrue(!rule.source().isBlank() && rule.years() > 0, rule.code()));
    }

    @Test
    void the_newest_rule_that_holds_already_counts() {
        var old = new RetentionSettings.Rule("a", "any", LocalDate.of(2020, 1, 1), 6, "x", true);
        var newer = new RetentionSettings.Rule("a", "other", LocalDate.of(2025, 1, 1), 7, "y", true);
        var settings = new RetentionSettings(List.of(newer, old));
        assertEquals(6, settings.rule("a", "other", LocalDate.of(2024, 12, 31)).orElseThrow().years());
        assertEquals(7, settings.rule("a", "other", LocalDate.of(2025, 1, 1)).orElseThrow().years());
        assertEquals(6, settings.rule("a", "mappa", LocalDate.of(2026, 1, 1)).orElseThrow().years());
        assertTrue(settings.rule("b", "other", LocalDate.of(2026, 1, 1)).isEmpty());
    }
}
