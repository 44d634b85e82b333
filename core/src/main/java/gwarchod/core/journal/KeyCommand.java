package gwarchod.core.journal;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// `./dev keys …`: what is done to the keys of a stopped node. Nothing that is stored changes by it.
public final class KeyCommand {
    private static final String USAGE = """
            usage: keys [--data DIR] [--keys DIR] [--master-key FILE] [--witness DIR] [--keys-uri URI] COMMAND
              with --keys-uri, the keys that several nodes share there, and not those of the key file; every node of theirs stopped
              list                 how many keys there are, of whom, and how many were destroyed
              rotate-master        a new version of the master key; every key is wrapped by it anew. A backup of the key file from before
                                   opens with the master key from before alone: keep the two together, or destroy the two
              rotate OWNER | all   a new version of one person's key (case/…, person/…, agency/…), or of everybody's; older versions only open
              share                with --keys-uri: puts every key of the key file there, so that several nodes can share them; those already there stay
            """;

    private KeyCommand() {}

    /// Where nodes share their keys, by its address.
    public interface Shared extends AutoCloseable {
        KeyStore store();

        @Override
        void close();
    }

    static int run(List<String> arguments, PrintStream out) {
        return run(arguments, out, _ -> {
            throw new IllegalStateException("no key store is known here");
        });
    }

    /// Carries a command out: 0; 1 when it failed; 2 when it wasn't understood.
    ///
    /// @param connect opens the key store at an address
    public static int run(List<String> arguments, PrintStream out, Function<String, Shared> connect) {
        var places = new Places(Path.of(".gwarchod/data"), null, null, null);
        var rest = arguments;
        @Nullable String uri = null;
        while (rest.size() > 1 && rest.getFirst().startsWith("--")) {
            if (rest.getFirst().equals("--keys-uri")) {
                uri = rest.get(1);
            } else {
                places = places.with(rest.getFirst(), Path.of(rest.get(1)));
            }
            rest = rest.subList(2, rest.size());
        }
        if (rest.isEmpty() || rest.getFirst().startsWith("--")) {
            out.print(USAGE);
            return 2;
        }
        try {
            return uri == null ? alone(places, rest, out) : shared(places, connect.apply(uri), rest, out);
        } catch (RuntimeException failed) {
            out.println("keys: " + failed.getMessage());
            return 1;
        }
    }

    private static int shared(Places places, Shared there, List<String> command, PrintStream out) {
        try (there) {
            if (command.equals(List.of("share"))) {
                return share(places, there.store(), out);
            }
            if (!SharedKeys.anyIn(there.store())) {
                throw new IllegalStateException("there is no key in that key store");
            }
            return run(SharedKeys.open(there.store(), MasterKeyFile.open(places.files().master(), true), places.files().destroyed()), places, command, out);
        }
    }

    private static int share(Places places, KeyStore store, PrintStream out) {
        if (!Files.exists(places.files().persons())) {
            throw new IllegalStateException("there is no key file " + places.files().persons());
        }
        try (var file = places.files().open()) {
            var shared = SharedKeys.open(store, MasterKeyFile.open(places.files().master(), true), places.files().destroyed());
            int moved = shared.take(file.wrapped());
            out.println(moved + " keys of " + places.files().persons() + " are in the key store now, under the same master key");
            out.println("give every node --keys-uri and that master key; destroy the key file and its backups when they run");
            return 0;
        }
    }

    private static int alone(Places places, List<String> command, PrintStream out) {
        if (!Files.exists(places.files().persons())) {
            throw new IllegalStateException("there is no key file " + places.files().persons());
        }
        return run(places.files().open(), places, command, out);
    }

    private static int run(KeyRing opened, Places places, List<String> command, PrintStream out) {
        try (var keys = opened) {
            switch (String.join(" ", command)) {
                case "list" -> list(keys, out);
                case "rotate-master" -> {
                    keys.rotateMaster();
                    out.println("a new master key wraps " + (keys.owners().size() - keys.destroyed().size()) + " keys");
                    out.println("back up " + (keys instanceof KeyFile ? places.files().persons() : "the key store") + " and, elsewhere, "
                            + places.files().master() + " now: they open each other only");
                    out.println("a backup of the key file from before opens with the master key from before alone. As long as you keep it, keep that "
                            + "one too; where\nthe old master key was in wrong hands, destroy both. Put back, such a pair is brought up to date by "
                            + "rotate-master");
                }
                case "rotate all" -> out.println("a new version of " + rotateAll(keys) + " keys");
                default -> {
                    if (command.size() != 2 || !command.getFirst().equals("rotate")) {
                        out.print(USAGE);
                        return 2;
                    }
                    if (!keys.owners().contains(command.get(1))) {
                        throw new IllegalStateException("there is no key of " + command.get(1));
                    }
                    keys.rotate(command.get(1));
                    out.println("a new version of the key of " + command.get(1));
                }
            }
            return 0;
        }
    }

    private static int rotateAll(KeyRing keys) {
        var living = new TreeSet<>(keys.owners());
        living.removeAll(keys.destroyed());
        living.forEach(keys::rotate);
        return living.size();
    }

    private static void list(KeyRing keys, PrintStream out) {
        out.println(keys.owners().size() + " keys, " + keys.destroyed().size() + " of them destroyed");
        new TreeSet<>(keys.owners()).forEach(owner -> out.println(owner + (keys.destroyed().contains(owner) ? " destroyed" : "")));
    }

    /// Where things are; what isn't said lies below the data directory.
    private record Places(Path data, Path keys, Path master, Path witness) {
        Places with(String name, Path path) {
            return switch (name) {
                case "--data" -> new Places(path, keys, master, witness);
                case "--keys" -> new Places(data, path, master, witness);
                case "--master-key" -> new Places(data, keys, path, witness);
                case "--witness" -> new Places(data, keys, master, path);
                default -> throw new IllegalStateException("unknown argument: " + name + "\n" + USAGE);
            };
        }

        KeyFiles files() {
            var below = keys == null ? data.resolve("keys") : keys;
            return new KeyFiles(below, master == null ? KeyFiles.masterBelow(below) : master, witness == null ? data.resolve("witness") : witness);
        }
    }
}
