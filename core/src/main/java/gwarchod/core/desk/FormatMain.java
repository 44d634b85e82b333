package gwarchod.core.desk;

import gwarchod.core.store.MongoStores;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// `./dev format-level`: in which stored format the nodes of a store write, what each that runs reads, and the second step of an upgrade: from here on
/// they write what all of them read. A node of an older release doesn't start afterwards.
public final class FormatMain {
    private static final String USAGE = """
            usage: format-level --mongodb-uri URI [lift]
              without lift: the stored format everybody writes, and what each node that runs reads
              lift: everybody writes the newest that all of them read, from here on; there is no way back to an older release then
            """;
    private static final String LIFT = "lift";
    private static final int ARGUMENTS = 2;

    private FormatMain() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out));
    }

    /// What `main` does, without ending the process: 0; 1 when it can't be lifted, or the store can't be reached; 2 when it wasn't understood.
    static int run(List<String> arguments, PrintStream out) {
        boolean lift = arguments.size() == ARGUMENTS + 1 && arguments.getLast().equals(LIFT);
        if (!lift && arguments.size() != ARGUMENTS || !arguments.getFirst().equals("--mongodb-uri")) {
            out.print(USAGE);
            return 2;
        }
        try (var stores = MongoStores.connect(arguments.get(1), Storage.DATABASE)) {
            var accord = new Accord(stores, () -> stores.time().await(), Integer.MAX_VALUE);
            return run(accord, lift, out);
        } catch (RuntimeException cant) {
            out.println("format-level: " + cant.getMessage());
            return 1;
        }
    }

    private static int run(Accord accord, boolean lift, PrintStream out) {
        var written = accord.written();
        if (written.isEmpty()) {
            out.println("format-level: no node has used this store yet");
            return 1;
        }
        int level = written.get();
        var living = accord.living();
        out.println("everybody writes format " + level);
        living.forEach(node -> out.println(node.process() + " reads formats up to " + node.reads()));
        Optional<Integer> all = living.stream().map(Accord.Living::reads).min(Comparator.naturalOrder());
        if (all.isEmpty()) {
            out.println("no node runs that shares its keys; one that is alone lifts the format when it starts");
            return lift ? 1 : 0;
        }
        if (all.get() == level) {
            out.println(living.stream().anyMatch(node -> node.reads() > level) ? "it can be lifted when all of them read more" : "that is all they read");
            return lift ? 1 : 0;
        }
        if (!lift) {
            out.println("all of them read format " + all.get() + ": `lift` makes them write it");
            return 0;
        }
        accord.lift(all.get());
        out.println("everybody writes format " + all.get() + " within a second; a node that reads less doesn't start any more");
        return 0;
    }
}
