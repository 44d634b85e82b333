package gwarchod.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every template, filled with samples of whatever its parameters may hold, in both languages. A word nobody wrote throws where it is said.
class TemplatesTest {
    private static final int FILLINGS = 100;
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern PARAMETER = Pattern.compile("(?m)^@param .*?(\\w+)(?: = .*)?$");
    private static final Pattern CONTENT = Pattern.compile("content instanceof ([\\w.]+) ");
    private static final Pattern IMPORT = Pattern.compile("(?m)^@import ([\\w.*]+)$");

    /// What no reader should meet: a constant's name, the place of an argument, a class.
    private static final Pattern RAW = Pattern.compile("\\b[A-Z]+_[A-Z_]+\\b|\\{\\d|gwarchod\\.(core|web|iom|mappa|clinic)|\\bnull\\b");

    private final Words words = Words.load(names());
    private final List<Class<?>> contents = contents();

    @Test
    void every_template_finds_its_words_in_both_languages() throws IOException {
        var wrong = new TreeSet<String>();
        for (Path template : list(TEMPLATES, ".jte")) {
            var name = stem(template);
            var render = render(name);
            var parameters = PARAMETER.matcher(Files.readString(template)).results().map(found -> found.group(1)).toList();
            assertEquals(render.getParameterCount() - 2, parameters.size(), name + ": its parameters are read differently by jte");
            for (Lang lang : Lang.values()) {
                IntStream.range(0, FILLINGS)
                        .mapToObj(seed -> wrong(seed, render, parameters, lang).map(why -> name + ", " + lang.code() + ", seed " + seed + ": " + why))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .ifPresent(wrong::add);
            }
        }
        assertEquals(new TreeSet<String>(), wrong);
    }

    /// What is wrong with one filling; empty for nothing.
    private Optional<String> wrong(int seed, Method render, List<String> parameters, Lang lang) {
        try {
            var raw = RAW.matcher(filled(new Samples(seed, words, lang, contents), render, parameters));
            return raw.find() ? Optional.of("shows " + raw.group()) : Optional.empty();
        } catch (InvocationTargetException e) {
            return Optional.of(e.getCause().toString());
        } catch (IllegalAccessException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String filled(Samples samples, Method render, List<String> parameters)
            throws IOException, IllegalAccessException, InvocationTargetException {
        var output = new Utf8ByteOutput();
        var arguments = new ArrayList<Object>();
        arguments.add(new OwaspHtmlTemplateOutput(output));
        arguments.add(null);
        for (int i = 0; i < parameters.size(); i++) {
            arguments.add(samples.parameter(render.getGenericParameterTypes()[i + 2], parameters.get(i)));
        }
        render.invoke(null, arguments.toArray());
        var bytes = new ByteArrayOutputStream();
        output.writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Method render(String name) {
        return Arrays.stream(type("gwarchod.web.Jte" + name + "Generated").orElseThrow().getMethods())
                .filter(method -> method.getName().equals("render"))
                .findFirst()
                .orElseThrow();
    }

    /// The records the template of a section knows how to show.
    private static List<Class<?>> contents() {
        try {
            var section = Files.readString(TEMPLATES.resolve("section.jte"));
            var imports = IMPORT.matcher(section).results().map(found -> found.group(1)).toList();
            var found = CONTENT.matcher(section).results().<Class<?>>map(one -> imported(one.group(1), imports)).toList();
            assertFalse(found.isEmpty());
            return found;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Class<?> imported(String name, List<String> imports) {
        var binary = name.replace('.', '$');
        var outer = name.split("\\.")[0];
        return imports.stream()
                .filter(one -> one.endsWith(".*") || one.endsWith("." + outer))
                .map(one -> one.substring(0, one.lastIndexOf('.') + 1) + binary)
                .flatMap(one -> type(one).stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("section.jte imports no " + name));
    }

    private static Optional<Class<?>> type(String name) {
        try {
            return Optional.of(Class.forName(name));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    /// The words of every module the pages show something of.
    private static List<String> names() {
        return Stream.of("core", "iom-module", "mappa-module", "clinic-module", "web-ui")
                .flatMap(module -> list(Path.of("..", module, "src/main/resources/words"), "_en.properties").stream())
                .map(file -> stem(file).replace("_en", ""))
                .toList();
    }

    private static List<Path> list(Path folder, String end) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String stem(Path file) {
        var name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }
}
