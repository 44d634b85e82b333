package gwarchod.core.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;

/// `./dev verify --data DIR [--keys DIR] [--witness DIR]`: checks a stopped store against itself, its signed checkpoints and their copies.
///
/// Reads the files of `store`, `keys/checkpoint.public` (SubjectPublicKeyInfo, base64; in the keys' DIR where one is given) and
/// `witness/checkpoints.jsonl` below DIR, or `checkpoints.jsonl` in the witness's DIR where one is given. It needs no key that opens
/// anything. Prints the first bad entry and ends with 1; or what was checked, and what nothing vouches for yet, and ends with 0.
public final class Verify {
    private static final String DATA = "--data";
    private static final String KEYS = "--keys";
    private static final String WITNESS = "--witness";
    private static final String COMMITS = "commits";
    private static final String READS = "reads";
    private static final String CHECKPOINTS = "checkpoints";

    /// A store is without any checkpoint in its first seconds only.
    private static final long WITHOUT_CHECKPOINT_MAX_S = 60;

    private final CommitChains commits = new CommitChains();
    private final CheckpointChain checkpoints = new CheckpointChain();
    private String database = "";

    private Verify() {}

    public static void main(String[] args) {
        System.exit(run(List.of(args), System.out));
    }

    static int run(List<String> args, PrintStream out) {
        var given = new HashMap<String, Path>();
        for (int i = 0; i + 1 < args.size(); i += 2) {
            given.put(args.get(i), Path.of(args.get(i + 1)));
        }
        if (args.size() != 2 * given.size() || !given.containsKey(DATA) || !Set.of(DATA, KEYS, WITNESS).containsAll(given.keySet())) {
            out.println("usage: verify --data DIR [--keys DIR] [--witness DIR]");
            return 1;
        }
        var data = given.get(DATA);
        return run(data, given.getOrDefault(KEYS, data.resolve("keys")), given.getOrDefault(WITNESS, data.resolve("witness")), out);
    }

    /// What `main` does, without ending the process: 0 or 1.
    public static int run(Path data, PrintStream out) {
        return run(data, data.resolve("keys"), data.resolve("witness"), out);
    }

    /// The same of a copy of a store, made while it was running, whose second copy of the checkpoints is from before the copying began.
    public static int copy(Path data, Path keys, Path witness, PrintStream out) {
        return run(data, keys, witness, true, out);
    }

    static int run(Path data, Path keys, Path witness, PrintStream out) {
        return run(data, keys, witness, false, out);
    }

    private static int run(Path data, Path keys, Path witness, boolean copy, PrintStream out) {
        try {
            if (!copy) {
                refuseRunning(data.resolve("store/lock"));
            }
            new Verify().check(data, keys, witness, copy, out);
            return 0;
        } catch (BadEntry e) {
            out.println("BAD: " + e.getMessage());
        } catch (IOException e) {
            out.println("BAD: " + data + " can't be read: " + e);
        }
        return 1;
    }

    private static void refuseRunning(Path lock) throws IOException, BadEntry {
        if (Files.exists(lock)) {
            try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE); var held = channel.tryLock()) {
                if (held == null) {
                    throw new BadEntry("the store is running; stop it first");
                }
            }
        }
    }

    private void check(Path data, Path keys, Path witness, boolean copy, PrintStream out) throws IOException, BadEntry {
        long torn = new StoreFolder(data.resolve("store")).read(this::record);
        commits.checkChains();
        if (copy) {
            checkpoints.checkOlderWitness(witness.resolve("checkpoints.jsonl"));
        } else {
            checkpoints.checkWitness(witness.resolve("checkpoints.jsonl"));
        }
        checkpoints.checkChain(keys.resolve("checkpoint.public"));
        checkpoints.vouchFor(commits);
        var unvouched = commits.unvouched();
        if (checkpoints.count() == 0 && unvouched.commits() > 0 && unvouched.last() - unvouched.first() > WITHOUT_CHECKPOINT_MAX_S) {
            throw new BadEntry("there is no checkpoint at all, though commits were recorded from " + time(unvouched.first()) + " to "
                    + time(unvouched.last()));
        }
        report(out, torn, unvouched);
    }

    private void report(PrintStream out, long torn, CommitChains.Unvouched unvouched) throws BadEntry {
        out.println("good: " + commits.count() + " commits in " + commits.streams() + " streams, " + checkpoints.count() + " checkpoints, the last at "
                + checkpoints.lastAt());
        if (unvouched.commits() > 0) {
            out.println("not vouched for: " + unvouched.commits() + " commits after the last checkpoint, recorded from " + time(unvouched.first())
                    + " to " + time(unvouched.last()) + "; each is whole, but a later one that was cut off wouldn't be missed");
        } else {
            out.println("every stored commit is vouched for; one recorded after the last checkpoint and cut off since wouldn't be missed");
        }
        if (torn > 0) {
            out.println("the file ends with " + torn + " bytes that aren't whole, as a crash leaves them; the next start cuts them");
        }
    }

    private static String time(long second) {
        return Instant.ofEpochSecond(second).toString();
    }

    private void record(RawBsonDocument record) throws BadEntry {
        if (record.containsKey("p")) {
            var namespace = record.getString("p").getValue();
            put(namespace.substring(0, namespace.indexOf('.')), collection(namespace), record.getDocument("d"));
        } else if (record.containsKey("r")) {
            var namespace = record.getString("r").getValue();
            if (isChained(collection(namespace))) {
                throw new BadEntry(record.get("i").toString() + " of " + namespace + ": it was removed");
            }
        } else if (record.containsKey("q")) {
            var dropped = record.getDocument("q").get("drop");
            if (dropped != null && dropped.isString() && isChained(dropped.asString().getValue())) {
                throw new BadEntry("all " + dropped.asString().getValue() + " of " + record.get("c") + " were dropped");
            }
        } else if (!record.containsKey("z")) {
            throw new BadEntry("a record of a kind this check doesn't know: " + record.keySet());
        }
    }

    private void put(String inDatabase, String collection, BsonDocument document) throws BadEntry {
        if (!isChained(collection)) {
            return;
        }
        if (!database.isEmpty() && !database.equals(inDatabase)) {
            throw new BadEntry(document.get("_id") + ": it lies in a second database, " + inDatabase + " beside " + database);
        }
        database = inDatabase;
        if (collection.equals(COMMITS) || collection.equals(READS)) {
            commits.add(document);
        } else {
            checkpoints.add(document);
        }
    }

    private static boolean isChained(String collection) {
        return collection.equals(COMMITS) || collection.equals(READS) || collection.equals(CHECKPOINTS);
    }

    private static String collection(String namespace) {
        return namespace.substring(namespace.indexOf('.') + 1);
    }
}
