package gwarchod.core.ids;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gwarchod.core.casefile.Text;
import gwarchod.core.fuzz.Fuzz;
import gwarchod.core.fuzz.Mutations;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.StreamId;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Ids, names of streams and commits, and references in texts: one way to write each, and everything else refused.
class NamesFuzzTest {
    private static final List<String> SOME = List.of("c1", "case/c1", "case/c1/12", "person/eira/1", "a-b", "0", "case/c1/01", "case/c1/+1", "case/c1/١");
    private static final List<Function<String, Object>> KINDS =
            List.of(CaseId::new, EntityId::new, UserId::new, AgencyId::new, MeetingId::new, PersonId::new);

    @Test
    void an_id_is_what_its_pattern_says_and_nothing_else() {
        Fuzz.run("ids", 0.01, 100_000, (random, _) -> {
            var dice = new Mutations(random, SOME);
            var text = dice.text(dice.id());
            var kind = dice.pick(KINDS);
            if (text.matches(Id.PATTERN)) {
                assertEquals(text, kind.apply(text).toString());
            } else {
                assertThrows(IllegalArgumentException.class, () -> kind.apply(text), text);
            }
        });
    }

    @Test
    void the_name_of_a_stream_or_a_commit_is_written_in_one_way_only() {
        Fuzz.run("names of streams and commits", 0.01, 100_000, (random, _) -> {
            var dice = new Mutations(random, SOME);
            var text = dice.chance(3) ? dice.id() : dice.text(dice.id());
            asWritten(text, StreamId::parse);
            asWritten(text, CommitRef::parse);
        });
    }

    private static void asWritten(String text, Function<String, Object> parse) {
        Object parsed;
        try {
            parsed = parse.apply(text);
        } catch (IllegalArgumentException refused) {
            return;
        }
        assertEquals(text, parsed.toString());
    }

    @Test
    void a_text_is_shown_whatever_looks_like_a_reference_in_it() {
        Fuzz.run("references in texts", 0.01, 100_000, (random, _) -> {
            var dice = new Mutations(random, List.of("{{person:eira}}", "{{person:-eira}}", "{{person:e", "}}", "{{", "$1\\"));
            var raw = dice.text(dice.id() + " and " + dice.id());
            if (raw.length() <= Text.CHARACTERS_MAX) {
                var said = new Text(raw).said(person -> "$0\\{" + person + "}");
                assertFalse(said.matches("(?s).*\\{\\{person:" + Id.PATTERN + "}}.*"), said);
            }
        });
    }
}
