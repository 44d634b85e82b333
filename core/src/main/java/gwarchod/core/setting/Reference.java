package gwarchod.core.setting;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Tables of reference data, `reference/NAME`: one line each, after lines that begin with `#` and say what they hold.
public final class Reference {
    private Reference() {}

    public static Stream<String> lines(String name) {
        var path = "/reference/" + name;
        try (var in = Reference.class.getResourceAsStream(path);
                var lines = new BufferedReader(new InputStreamReader(Objects.requireNonNull(in, path), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /// The cells of each line, of a table that divides them by bars.
    public static Stream<List<String>> rows(String name) {
        return lines(name).map(line -> List.of(line.split("\\|", -1)));
    }
}
