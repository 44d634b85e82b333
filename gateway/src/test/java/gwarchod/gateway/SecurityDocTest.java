package gwarchod.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What `docs/security.md` says can be looked up: every requirement is there, and every test and file it names.
class SecurityDocTest {
    private static final Path ROOT = Path.of(System.getProperty("basedir", "."), "..").normalize();
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
    private static final Pattern FILE = Pattern.compile("`([\\w.-]+(?:/[\\w.-]+)+)`");
    private static final Pattern NUMBER = Pattern.compile("\\b\\d{1,2}\\.\\d{1,2}\\.\\d{1,2}\\b");
    private static final int REQUIREMENTS = 253;

    private static String document() throws IOException {
        return Files.readString(ROOT.resolve("docs/security.md"));
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(found.groupCount())).distinct().toList();
    }

    @Test
    void every_requirement_of_the_first_two_levels_is_spoken_of_and_no_other() throws IOException {
        Set<String> numbers;
        try (var in = SecurityDocTest.class.getResourceAsStream("/asvs-5.0-l1-l2.txt")) {
            numbers = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ")[0]).collect(Collectors.toSet());
        }
        assertEquals(REQUIREMENTS, numbers.size());
        var said = new HashSet<>(all(NUMBER, document().replace("ASVS 5.0.0", "")));
        var missing = new ArrayList<>(numbers);
        missing.removeAll(said);
        said.removeAll(numbers);
        assertEquals(List.of(), missing.stream().sorted().toList(), "not spoken of");
        assertEquals(Set.of(), said, "no such requirement");
    }

    @Test
    void every_test_it_names_is_there() throws IOException {
        Set<String> tests;
        try (Stream<Path> files = Files.walk(ROOT)) {
            tests = files.filter(path -> path.toString().contains("/src/test/java/")).map(path -> path.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }
        var named = all(TEST, document());
        assertTrue(named.size() > 30, named.toString());
        assertEquals(List.of(), named.stream().filter(name -> !tests.contains(name)).toList());
    }

    @Test
    void every_file_it_leads_to_is_there() throws IOException {
        var wrong = new ArrayList<String>();
        for (String name : List.of("docs/security.md", "docs/threat-model.md")) {
            var text = Files.readString(ROOT.resolve(name));
            all(LINK, text).stream().filter(link -> !Files.exists(ROOT.resolve("docs").resolve(link))).forEach(wrong::add);
            all(FILE, text).stream().filter(file -> !file.contains("target/") && !Files.exists(ROOT.resolve(file))).forEach(wrong::add);
        }
        assertEquals(List.of(), wrong);
    }
}
