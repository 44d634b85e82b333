package gwarchod.core.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The words of one discipline, as its tests need them.
public final class CoreWords {
    private CoreWords() {}

    /// Those of the disciplines named, and of the checks.
    public static Words load(String... names) {
        var all = new ArrayList<>(List.of(names));
        all.add("checks");
        return Words.load(all);
    }

    /// Every word the discipline can be asked for is written, in both languages: of its sections, commands, events, rules, and of the
    /// constants of `enums`.
    public static void check(Discipline<?> discipline, Class<?>... enums) {
        var words = load(discipline.name());
        assertEquals(Set.of(), words.oneSided());
        discipline.sections().forEach(view -> has(words, "section." + view.section().id()));
        discipline.commands().forEach(command -> has(words, "command." + command.name()));
        discipline.events().forEach(event -> has(words, "event." + event.name().substring(0, event.name().lastIndexOf('.'))));
        for (AgendaRule rule : discipline.agendaRules()) {
            List.of("", ".title", ".asks").forEach(part -> has(words, "agenda." + rule.id() + part));
        }
        for (Class<?> type : enums) {
            for (Object constant : type.getEnumConstants()) {
                has(words, Words.enumKey((Enum<?>) constant));
            }
        }
    }

    private static void has(Words words, String key) {
        assertTrue(words.has(key), () -> "nobody wrote " + key);
    }
}
