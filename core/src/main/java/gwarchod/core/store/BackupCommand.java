package gwarchod.core.store;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `./dev backup` and `./dev restore`: a copy of an embedded store that may be running, and a store from it.
public final class BackupCommand {
    private static final String USAGE = """
            usage: backup --data DIR --to DIR [--keys DIR] [--witness DIR]
                   restore --from DIR --data DIR [--until TIMESTAMP] [--keys DIR] [--witness DIR]      (2026-11-23T12:00:00Z)
                   with --key-store DIR in the place of --data, the store in which nodes share their keys, and nothing but that
            """;
    private static final String KEY_STORE = "--key-store";
    private static final Map<String, Set<String>> TAKES = Map.of(
            "backup", Set.of("--data", "--to", "--keys", "--witness", KEY_STORE),
            "restore", Set.of("--from", "--data", "--until", "--keys", "--witness", KEY_STORE));

    private BackupCommand() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out));
    }

    /// What `main` does, without ending the process: 0; 1 when it failed; 2 when it wasn't understood.
    static int run(List<String> arguments, PrintStream out) {
        var name = arguments.isEmpty() ? "" : arguments.getFirst();
        var given = new HashMap<String, String>();
        for (int i = 1; i + 1 < arguments.size(); i += 2) {
            given.put(arguments.get(i), arguments.get(i + 1));
        }
        var place = name.equals("restore") ? "--from" : "--to";
        if (arguments.size() != 1 + 2 * given.size() || !TAKES.getOrDefault(name, Set.of()).containsAll(given.keySet())
                || given.containsKey("--data") == given.containsKey(KEY_STORE) || !given.containsKey(place)) {
            out.print(USAGE);
            return 2;
        }
        var holds = given.containsKey(KEY_STORE) ? Backup.Holds.KEYS : Backup.Holds.CASES;
        var data = Path.of(given.getOrDefault("--data", given.get(KEY_STORE)));
        var keys = given.containsKey("--keys") ? Path.of(given.get("--keys")) : data.resolve("keys");
        var witness = given.containsKey("--witness") ? Path.of(given.get("--witness")) : data.resolve("witness");
        try {
            if (name.equals("backup")) {
                Backup.make(holds, data, keys, witness, Path.of(given.get(place)).toAbsolutePath(), Instant.now(), out);
            } else {
                Restore.make(holds, Path.of(given.get(place)), data, keys, witness,
                        given.containsKey("--until") ? Instant.parse(given.get("--until")) : Instant.MAX, out);
            }
            return 0;
        } catch (DateTimeException e) {
            out.print(USAGE);
            return 2;
        } catch (IOException | RuntimeException e) {
            out.println("BAD: " + e.getMessage());
            return 1;
        }
    }
}
