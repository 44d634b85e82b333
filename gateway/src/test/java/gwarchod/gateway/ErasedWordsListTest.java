package gwarchod.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import gwarchod.core.casefile.Text;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.FreeWords;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The one list of words in events, and what becomes of each when somebody is erased: `erased-words.txt`. A new event, or a new word in one, fails
/// here until somebody decided. Beside this, whatever is under a key of whoever is erased is gone with it.
class ErasedWordsListTest {
    private static final String CUT = "cut";
    private static final String KEPT = "kept";

    private static Map<String, String> found() {
        var words = new TreeMap<String, String>();
        for (JavaClass type : new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("-tests.jar")).importPackages("gwarchod")) {
            if (type.isAssignableTo(Event.class) && type.isRecord()) {
                var event = type.reflect();
                var outer = event.getEnclosingClass() == null ? "" : event.getEnclosingClass().getSimpleName() + ".";
                components(event, outer + event.getSimpleName(), words, List.of());
            }
        }
        return words;
    }

    private static void components(Class<?> record, String name, Map<String, String> words, List<Class<?>> inside) {
        for (RecordComponent component : record.getRecordComponents()) {
            var at = name + "/" + component.getName();
            if (component.isAnnotationPresent(FreeWords.class)) {
                words.put(at, CUT);
            } else {
                type(component.getGenericType(), at, words, inside);
            }
        }
    }

    private static void type(Type type, String at, Map<String, String> words, List<Class<?>> inside) {
        if (type instanceof ParameterizedType of) {
            Stream.of(of.getActualTypeArguments()).forEach(argument -> type(argument, at, words, inside));
        } else if (type == Text.class) {
            words.put(at, CUT);
        } else if (type == String.class) {
            words.put(at, KEPT);
        } else if (type instanceof Class<?> plain && plain.getName().startsWith("gwarchod.core.ids.")) {
            return;
        } else if (type instanceof Class<?> plain && plain.getName().startsWith("gwarchod.") && !inside.contains(plain)) {
            var deeper = new ArrayList<>(inside);
            deeper.add(plain);
            if (plain.isRecord()) {
                components(plain, at, words, deeper);
            } else if (plain.isSealed()) {
                Stream.of(plain.getPermittedSubclasses()).forEach(one -> type(one, at + ":" + one.getSimpleName(), words, deeper));
            }
        }
    }

    /// Each line: the words, what becomes of them, and of what is kept why it names nobody.
    private static Map<String, String> listed() throws IOException {
        var listed = new TreeMap<String, String>();
        try (var in = ErasedWordsListTest.class.getResourceAsStream("/erased-words.txt")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(one -> !one.isBlank() && !one.startsWith("#")).toList()) {
                var parts = line.split("\\s+", 3);
                assertTrue(parts[1].equals(CUT) || parts.length == 3, "say why it is kept: " + line);
                listed.put(parts[0], parts[1]);
            }
        }
        return listed;
    }

    @Test
    void what_becomes_of_every_word_in_every_event_was_decided() throws IOException {
        var found = found();
        assertTrue(found.size() > 80, found.toString());
        assertEquals(lines(listed()), lines(found));
    }

    private static String lines(Map<String, String> words) {
        var lines = new StringBuilder();
        words.forEach((at, what) -> lines.append(at).append(' ').append(what).append('\n'));
        return lines.toString();
    }
}
