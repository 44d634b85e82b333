package gwarchod.core.casefile.crime;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The crime outcomes of the Home Office, 0 (none yet) to 22, with the group each is counted in: `reference/outcomes.csv`. What an
/// outcome is called for people is the word `outcome.NUMBER`.
public final class Outcomes {
    private static final Pattern LINE = Pattern.compile("([0-9]+),(\"[^\"]*\"|[^,]*),(\"[^\"]*\"|[^,]*)");
    private static final SortedMap<Integer, String> GROUPS = read();

    private static final int DIED = 5;
    private static final Set<String> NO_FURTHER_ACTION = Set.of("Prosecution prevented/not in the public interest",
            "Evidential difficulties (victim does not support)", "Evidential difficulties (victim supports action)",
            "Investigation complete (no suspect identified)", "Not in the public interest (police decision)");

    private Outcomes() {}

    public static boolean exist(int number) {
        return GROUPS.containsKey(number);
    }

    /// Whether the police or the prosecution take a crime no further with it. Whose suspect died is nobody's to refer.
    public static boolean noFurtherAction(int number) {
        return number != DIED && NO_FURTHER_ACTION.contains(GROUPS.get(number));
    }

    /// The group an outcome is counted in. Throws IllegalArgumentException for a number that is none.
    public static String group(int number) {
        var group = GROUPS.get(number);
        if (group == null) {
            throw new IllegalArgumentException("no outcome " + number);
        }
        return group;
    }

    /// Every outcome there is, with its group.
    public static SortedMap<Integer, String> groups() {
        return Collections.unmodifiableSortedMap(GROUPS);
    }

    private static SortedMap<Integer, String> read() {
        var path = "/reference/outcomes.csv";
        var groups = new TreeMap<Integer, String>();
        try (var in = Outcomes.class.getResourceAsStream(path);
                var lines = new BufferedReader(new InputStreamReader(requireNonNull(in, path), StandardCharsets.UTF_8))) {
            lines.lines().skip(1).forEach(line -> {
                var fields = LINE.matcher(line);
                if (!fields.matches()) {
                    throw new IllegalStateException(path + ": not an outcome: " + line);
                }
                groups.put(Integer.valueOf(fields.group(1)), fields.group(3).replace("\"", ""));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
        return groups;
    }
}
