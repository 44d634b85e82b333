package gwarchod.gateway;

import gwarchod.core.journal.KeyFiles;
import gwarchod.core.provider.ProviderSettings;
import gwarchod.gateway.cluster.ClusterSettings;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How this process is to run, read once from the command line and the environment; the command line wins.
///
/// @param host the interface to listen on
/// @param port 0 for a free one
/// @param data where the embedded store and the checkpoints lie
/// @param keys where the keys lie; below `data` where nobody says otherwise, and then whoever copies the one has the other
/// @param masterKey the file of the key that wraps the others; beside them where nobody says otherwise
/// @param witness where the second copy of the checkpoints is written, and the names of destroyed keys; below `data` where nobody says
///     otherwise, and then whoever cuts the one back can cut the other
/// @param empty without demonstration data
/// @param demonstration with demonstration data, in a MongoDB too: it gets none unless this says so
/// @param mongodbUri a MongoDB in place of the embedded store
/// @param metricsToken opens `/metrics`; without one they are for this machine alone, and only in a trial
/// @param transport how what is said here travels
/// @param provider who proves who somebody is, beside passwords
/// @param rehearse start, look at the main pages, and stop: for recording what a start loads
/// @param cluster how it is one of several nodes; none for a process by itself
/// @param casesHeld how many case files a node holds in memory at once
record Settings(
        String host, int port, Path data, Path keys, Path masterKey, Path witness, boolean empty, boolean demonstration,
        Optional<String> mongodbUri, Optional<String> metricsToken, Transport transport, Optional<ProviderSettings> provider, boolean rehearse,
        Optional<ClusterSettings> cluster, Optional<Integer> casesHeld) {
    private static final int PORT_DEFAULT = 8080;
    private static final int PORT_MAX = 65_535;
    private static final Set<String> WITH_VALUE = Set.of("host", "port", "data", "keys", "master-key", "witness", "mongodb-uri", "metrics-token", "proxy",
            "cases-held", "tls-certificate", "tls-key");
    private static final Set<String> SWITCHES =
            Set.of("empty", "demonstration", "https", "plain-http", "plain-store", "cluster", "plain-bus", "rehearse");

    static final String USAGE = """
            gwarchod [--host NAME] [--port N] [--data DIR] [--keys DIR] [--master-key FILE] [--witness DIR]
                     [--mongodb-uri URI [--plain-store]] [--metrics-token TOKEN] [--empty | --demonstration] [--cases-held N]
                     [--tls-certificate FILE --tls-key FILE | --https] [--plain-http] [--proxy ADDRESS,…]
                     [--address URL] [--provider-issuer URL --provider-client ID --provider-agency ID --provider-secret-file FILE …]
                     [--cluster [--role edge|case|both] --cluster-host ADDRESS [--members HOST:PORT,… | --members-dns NAME]
                      --bus-certificate FILE --bus-key FILE --bus-trust FILE [--keys-uri URI]]
            Each may come from the environment as well: GWARCHOD_PORT=8080, GWARCHOD_EMPTY=true, …""";

    /// Of a process by itself.
    Settings(
            String host, int port, Path data, Path keys, Path masterKey, Path witness, boolean empty, boolean demonstration,
            Optional<String> mongodbUri, Optional<String> metricsToken, Transport transport, Optional<ProviderSettings> provider, boolean rehearse) {
        this(host, port, data, keys, masterKey, witness, empty, demonstration, mongodbUri, metricsToken, transport, provider, rehearse, Optional.empty(),
                Optional.empty());
    }

    /// What was asked for can't be meant; the message says why, for the person at the terminal.
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message, null, false, false);
        }
    }

    static Settings of(String[] arguments, Map<String, String> environment) throws Wrong {
        var given = new HashMap<String, String>();
        for (String name : withValue()) {
            var value = environment.get(variable(name));
            if (value != null && !value.isBlank()) {
                given.put(name, value.strip());
            }
        }
        for (String name : SWITCHES) {
            given.put(name, truth(variable(name), environment.getOrDefault(variable(name), "false")));
        }
        fromCommandLine(arguments, given);
        if (isOn(given, "empty") && isOn(given, "demonstration")) {
            throw new Wrong("--empty and --demonstration contradict each other");
        }
        var data = directory("data", given.getOrDefault("data", ".gwarchod/data"));
        var keys = given.containsKey("keys") ? directory("keys", given.get("keys")) : data.resolve("keys");
        var masterKey = given.containsKey("master-key") ? file(given.get("master-key")) : KeyFiles.masterBelow(keys);
        var witness = given.containsKey("witness") ? directory("witness", given.get("witness")) : data.resolve("witness");
        var host = given.getOrDefault("host", "127.0.0.1");
        var transport = Transport.checked(
                path(given.getOrDefault("tls-certificate", "")), path(given.getOrDefault("tls-key", "")), isOn(given, "https"),
                isOn(given, "plain-http"), host);
        if (given.containsKey("proxy")) {
            transport = transport.behind(given.get("proxy"));
        }
        if (given.containsKey("address")) {
            transport = transport.at(given.get("address"));
        }
        return new Settings(
                host, port(given.get("port")), data, keys, masterKey, witness,
                isOn(given, "empty"), isOn(given, "demonstration"), Transport.checkedStore(given.get("mongodb-uri"), isOn(given, "plain-store")),
                Optional.ofNullable(given.get("metrics-token")), transport,
                ProviderOptions.of(given, environment), isOn(given, "rehearse"), ClusterOptions.of(given), casesHeld(given.get("cases-held")));
    }

    private static Set<String> withValue() {
        return Stream.of(WITH_VALUE, ProviderOptions.NAMES, ClusterOptions.NAMES).flatMap(Set::stream).collect(Collectors.toSet());
    }

    private static void fromCommandLine(String[] arguments, Map<String, String> given) throws Wrong {
        for (int i = 0; i < arguments.length; i++) {
            var argument = arguments[i];
            var equals = argument.indexOf('=');
            var name = argument.startsWith("--") ? argument.substring(2, equals < 0 ? argument.length() : equals) : "";
            if (SWITCHES.contains(name) && equals < 0) {
                given.put(name, "true");
            } else if (!withValue().contains(name)) {
                throw new Wrong("unknown argument: " + argument + "\n" + USAGE);
            } else if (equals >= 0) {
                given.put(name, argument.substring(equals + 1));
            } else if (i + 1 < arguments.length) {
                given.put(name, arguments[++i]);
            } else {
                throw new Wrong("--" + name + " needs a value");
            }
        }
    }

    private static String variable(String name) {
        return "GWARCHOD_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static boolean isOn(Map<String, String> given, String name) {
        return "true".equals(given.get(name));
    }

    private static String truth(String variable, String value) throws Wrong {
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes" -> "true";
            case "false", "0", "no", "" -> "false";
            default -> throw new Wrong(variable + " is either true or false");
        };
    }

    private static Path directory(String name, String text) throws Wrong {
        var directory = path(text);
        if (directory.isEmpty() || Files.exists(directory.get()) && !Files.isDirectory(directory.get())) {
            throw new Wrong("--" + name + " takes a directory");
        }
        return directory.get();
    }

    private static Path file(String text) throws Wrong {
        var file = path(text);
        if (file.isEmpty() || Files.isDirectory(file.get())) {
            throw new Wrong("--master-key takes a file");
        }
        return file.get();
    }

    private static Optional<Path> path(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    /// Whether anything says that this is to be more than a trial on one's own machine.
    boolean inEarnest() {
        return transport.secure() || provider.isPresent() || !Transport.isLoopback(host);
    }

    /// Whether who copies the data has the keys as well.
    boolean keysLieWithData() {
        return new KeyFiles(keys, masterKey, witness).below(data);
    }

    /// Whether who puts the store back to an earlier state puts back with it what would show that.
    boolean witnessLiesWithData() {
        return KeyFiles.within(witness, data);
    }

    private static Optional<Integer> casesHeld(@Nullable String text) throws Wrong {
        if (text == null) {
            return Optional.empty();
        }
        if (!text.matches("[1-9]\\d{0,6}")) {
            throw new Wrong("--cases-held takes a number of case files, at least 1");
        }
        return Optional.of(Integer.parseInt(text));
    }

    private static int port(@Nullable String text) throws Wrong {
        if (text == null) {
            return PORT_DEFAULT;
        }
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= PORT_MAX) {
            return Integer.parseInt(text);
        }
        throw new Wrong("--port takes a number from 0 (a free one) to " + PORT_MAX);
    }
}
