package gwarchod.core.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Roles are data: no code but the evaluator decides by them, and the evaluator names none.
class RoleNamesTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    @Test
    void no_role_is_named_in_the_source_of_any_module() throws IOException {
        var roles = Agreements.byDefault().roles().stream().map(AdoptAgreement.RoleTerms::role).toList();
        var named = new TreeSet<String>();
        int files = 0;
        for (Path source : sources()) {
            files++;
            literals(source).forEach(literal -> roles.stream()
                    .filter(role -> names(literal, role))
                    .forEach(role -> named.add(PROJECT.relativize(source) + " names " + role)));
        }
        assertTrue(files > 100, "where is the source? " + PROJECT);
        assertEquals(List.of(), List.copyOf(named));
    }

    /// A name of one word is a word too: it must stand alone.
    private static boolean names(String literal, String role) {
        return role.contains("-")
                ? Pattern.compile("(?<![a-z-])" + Pattern.quote(role) + "(?![a-z-])").matcher(literal).find()
                : literal.equals(role);
    }

    private static List<String> literals(Path source) {
        try (var lines = Files.lines(source)) {
            return lines.map(line -> line.replaceFirst("^\\s*///.*", ""))
                    .flatMap(line -> LITERAL.matcher(line).results().map(found -> found.group(1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Accounts of the demonstration area are account data, wherever they are written; the bench makes areas of its own to measure.
    private static List<Path> sources() throws IOException {
        try (Stream<Path> modules = Files.list(PROJECT)) {
            return modules.filter(module -> !module.endsWith("bench"))
                    .map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(RoleNamesTest::java)
                    .toList();
        }
    }

    private static Stream<Path> java(Path under) {
        try (var found = Files.walk(under)) {
            return found.filter(file -> file.toString().endsWith(".java") && !file.toString().contains("/demo")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
