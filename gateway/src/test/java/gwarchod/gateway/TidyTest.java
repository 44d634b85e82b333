package gwarchod.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import gwarchod.core.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The rules of the house that a machine can see in the sources.
class TidyTest {
    private static final int COLUMNS_MAX = 160;
    private static final int LINES_MAX = 300;
    private static final Pattern IMPORT = Pattern.compile("import (?:static )?[\\w.]+\\.(\\w+);");
    private static final Path ROOT = Path.of(System.getProperty("basedir", "."), "..").normalize();

    @Test
    void lines_and_files_fit_a_screen() throws IOException {
        var wrong = new ArrayList<String>();
        eachSource("java", (path, text) -> {
            var lines = text.lines().toList();
            if (lines.size() > LINES_MAX) {
                wrong.add(path + " has " + lines.size() + " lines");
            }
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).length() > COLUMNS_MAX) {
                    wrong.add(path + ":" + (i + 1) + " has " + lines.get(i).length() + " columns");
                }
            }
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void nothing_is_imported_in_vain() throws IOException {
        var wrong = new ArrayList<String>();
        eachSource("java", (path, text) -> {
            var imports = IMPORT.matcher(text);
            var rest = IMPORT.matcher(text).replaceAll("");
            while (imports.find()) {
                if (!Pattern.compile("\\b" + imports.group(1) + "\\b").matcher(rest).find()) {
                    wrong.add(path + " imports " + imports.group(1));
                }
            }
        });
        assertEquals(List.of(), wrong);
    }

    /// What is left where one was lost on its way into the file: no Welsh word by itself.
    @Test
    void welsh_keeps_its_apostrophes() throws IOException {
        var lost = Pattern.compile("(?<![\\p{L}'’-])(?:or|ir|iw|âr|ywr|ywn|syn|Maer|maer|Maen(?! nhw)|maen(?! nhw| prawf)|nhwn|wedii)(?![\\p{L}'’-])");
        var wrong = new ArrayList<String>();
        eachSource("properties", (path, text) -> text.lines().filter(_ -> path.toString().endsWith("_cy.properties"))
                .filter(line -> lost.matcher(line.substring(line.indexOf('=') + 1)).find()).forEach(line -> wrong.add(path + ": " + line)));
        assertEquals(List.of(), wrong);
    }

    @Test
    void every_package_says_what_it_decides() throws IOException {
        var wrong = new TreeSet<String>();
        eachSource("java", (path, _) -> {
            if (path.startsWith("bench") || !path.toString().contains("/src/main/java/")) {
                return;
            }
            if (!Files.exists(ROOT.resolve(path).resolveSibling("package-info.java"))) {
                wrong.add(path.getParent().toString());
            }
        });
        assertEquals(new TreeSet<>(), wrong);
    }

    @Test
    void nothing_is_left_to_do_without_an_issue() throws IOException {
        var wrong = new ArrayList<String>();
        var later = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");
        eachSource("java", (path, text) -> {
            if (later.matcher(text).find()) {
                wrong.add(path.toString());
            }
        });
        assertEquals(List.of(), wrong);
    }

    /// What a role may see and do is data of the agreement; code that names a role would be a second, hidden agreement.
    @Test
    void no_code_names_a_role() throws IOException {
        var roles = roles();
        assertFalse(roles.isEmpty());
        var wrong = new ArrayList<String>();
        eachSource("java", (path, text) -> {
            boolean playsPeople = path.startsWith("bench") || path.toString().contains("/demo/");
            if (path.toString().contains("/src/main/java/") && !playsPeople) {
                roles.stream().filter(role -> text.contains("\"" + role + "\"")).forEach(role -> wrong.add(path + " names " + role));
            }
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void people_are_called_by_their_name_or_a_person() throws IOException {
        var wrong = new ArrayList<String>();
        eachSource("properties", (path, text) -> text.lines()
                .filter(line -> line.matches("(?i)[^=]*=.*\\b(offender|perpetrator)s?\\b.*"))
                .filter(line -> !line.matches("(?i).*(offender management|offender manager|sexual and violent offenders).*"))
                .forEach(line -> wrong.add(path + ": " + line)));
        assertEquals(List.of(), wrong);
    }

    private static TreeSet<String> roles() throws IOException {
        var roles = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(ROOT.resolve("core/src/main/resources"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json")).toList()) {
                collectRoles(Json.read(Files.readString(file), JsonNode.class), roles);
            }
        }
        return roles;
    }

    private static void collectRoles(JsonNode node, TreeSet<String> roles) {
        if (node.path("role").isTextual()) {
            roles.add(node.path("role").asText());
        }
        node.forEach(child -> collectRoles(child, roles));
    }

    private static void eachSource(String extension, BiConsumer<Path, String> check) throws IOException {
        for (String module : new String[] {"core", "mappa-module", "iom-module", "clinic-module", "web-ui", "gateway", "bench"}) {
            var sources = ROOT.resolve(module).resolve("src");
            if (!Files.isDirectory(sources)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(sources)) {
                for (Path file : files.filter(path -> path.toString().endsWith("." + extension)).sorted().toList()) {
                    check.accept(ROOT.relativize(file), Files.readString(file));
                }
            }
        }
    }
}
