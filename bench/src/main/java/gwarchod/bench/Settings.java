package gwarchod.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a benchmark was given as `--name value` pairs, over what it takes otherwise.
record Settings(Map<String, String> values) {
    /// Throws IllegalArgumentException, naming what may be given, for anything else.
    static Settings of(String benchmark, Map<String, String> otherwise, List<String> arguments) {
        var values = new LinkedHashMap<>(otherwise);
        for (int i = 0; i < arguments.size(); i += 2) {
            if (!values.containsKey(arguments.get(i)) || i + 1 == arguments.size()) {
                throw new IllegalArgumentException(benchmark + " takes " + values.keySet() + ", each with a value");
            }
            values.put(arguments.get(i), arguments.get(i + 1));
        }
        return new Settings(values);
    }

    String text(String name) {
        return values.get(name);
    }

    /// Throws IllegalArgumentException where it isn't one above 0.
    long number(String name) {
        if (!text(name).matches("[1-9][0-9]{0,15}")) {
            throw new IllegalArgumentException(name + " takes a whole number above 0, not " + text(name));
        }
        return Long.parseLong(text(name));
    }

    int count(String name) {
        return Math.toIntExact(number(name));
    }

    Path path(String name) {
        return Path.of(text(name)).toAbsolutePath();
    }
}
