package gwarchod.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A collection that somebody adds is decided about: its name stands in the sources, as a text or as a constant.
class ComesBackTest {
    @Test
    void of_every_collection_whose_documents_change_it_is_said_whether_it_comes_back() throws Exception {
        var root = Path.of("../core/src/main/java");
        var named = Pattern.compile("documents(?:\\.apply)?\\(\"([a-z-]+)\"\\)|documents\\(((?:[A-Z]\\w+\\.)?[A-Z_]+)\\)");
        var found = new TreeSet<String>();
        try (var files = Files.walk(root)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                var text = Files.readString(file);
                for (MatchResult use : named.matcher(text).results().toList()) {
                    found.add(use.group(1) != null ? use.group(1) : constant(root, text, use.group(2)));
                }
            }
        }
        assertTrue(found.contains(DocumentKeyStore.COLLECTION));
        assertTrue(found.containsAll(Set.of("sessions", "installation", "codes", "leases", "late")), found.toString());
        assertEquals(List.of(), found.stream().filter(one -> ComesBack.of(one) == ComesBack.UNDECIDED).toList());
    }

    private static String constant(Path root, String text, String name) throws IOException {
        int dot = name.indexOf('.');
        var where = text;
        if (dot > 0) {
            try (var files = Files.walk(root)) {
                where = Files.readString(files.filter(file -> file.endsWith(name.substring(0, dot) + ".java")).findFirst().orElseThrow());
            }
        }
        var said = Pattern.compile("String " + name.substring(dot + 1) + " = \"([a-z-]+)\"").matcher(where);
        assertTrue(said.find(), name);
        return said.group(1);
    }
}
