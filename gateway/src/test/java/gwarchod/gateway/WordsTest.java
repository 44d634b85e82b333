package gwarchod.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gwarchod.core.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final List<String> MODULES = List.of("core", "clinic-module", "iom-module", "mappa-module", "web-ui", "gateway");

    @Test
    void the_edge_says_everything_in_both_languages() {
        assertEquals(Set.of(), Words.load(List.of("gateway")).oneSided());
    }

    /// Of two texts under one key the later would be read and the earlier kept up for nothing.
    @Test
    void no_file_of_words_says_a_thing_twice() throws IOException {
        for (var module : MODULES) {
            try (var files = Files.list(Path.of("..", module, "src/main/resources/words"))) {
                for (var file : files.filter(each -> each.toString().endsWith(".properties")).toList()) {
                    assertEquals(Set.of(), doubled(file), file.getFileName().toString());
                }
            }
        }
    }

    private static Set<String> doubled(Path file) throws IOException {
        var seen = new HashSet<String>();
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#") && line.contains("="))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .filter(key -> !seen.add(key)).collect(Collectors.toSet());
    }
}
