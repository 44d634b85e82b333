package gwarchod.core.desk;

import gwarchod.core.journal.Keys;
import gwarchod.core.lease.Lease;
import gwarchod.core.store.Documents;
import gwarchod.core.store.Stores;
import io.vertx.core.json.JsonObject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What all nodes on a store have to agree on: that they use the same keys, and the format in which they write. What they can't agree on, a node is
/// refused for before it writes anything.
final class Accord {
    /// The collections of what is agreed on, and of the nodes that live.
    static final String COLLECTION = "installation";
    static final String NODES = "nodes";

    /// The lease of a node with a key file of its own.
    static final String KEY_FILE_LEASE = "key-file";

    private static final Logger LOG = LoggerFactory.getLogger(Accord.class);
    private static final String KEYS = "keys";
    private static final String FORMAT = "format";
    private static final String OWNER = "installation/keys";
    private static final String LEVEL = "level";
    private static final String READS = "reads";
    private static final String UNTIL = "until";
    private static final String PROCESS = "process";
    private static final String HERE = "process " + ProcessHandle.current().pid() + " on " + host();
    private static final long AGAIN_MS = 200;

    private final Documents documents;
    private final Documents nodes;
    private final Supplier<Instant> storeTime;
    private final int reads;

    /// @param reads the newest format that this release reads
    Accord(Stores stores, Supplier<Instant> storeTime, int reads) {
        this.documents = stores.documents(COLLECTION);
        this.nodes = stores.documents(NODES);
        this.storeTime = storeTime;
        this.reads = reads;
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "a machine without a name";
        }
    }

    /// Throws IllegalStateException where the store was written with other keys than these (waits). A store that says nothing of its keys yet passes.
    void check(Keys keys) {
        documents.find(KEYS).await().ifPresent(there -> {
            if (!opens(keys, there.getString("sealed"))) {
                throw new IllegalStateException("the keys that this node was given are not those of the store: another node uses other ones. Give every "
                        + "node of this store the same keys (--keys-uri URI), or give this node the store's key file (--keys DIR)");
            }
        });
    }

    private static boolean opens(Keys keys, String sealed) {
        try {
            return keys.forReading(OWNER).flatMap(key -> key.open(OWNER, sealed)).isPresent();
        } catch (IllegalStateException never) {
            return false;
        }
    }

    /// Has the store say whose keys it was written with, if it doesn't yet (waits): once something of it has been read with them.
    void note(Keys keys) {
        if (documents.find(KEYS).await().isEmpty()) {
            var sealed = keys.forWriting(OWNER).seal(OWNER, KEYS.getBytes(StandardCharsets.UTF_8));
            documents.insert(KEYS, new JsonObject().put("sealed", sealed)).await();
        }
        check(keys);
    }

    /// A node with a key file of its own must be the only one: keys that it makes no other node has. Waits as long as a node that was killed may still
    /// hold the lease. Throws IllegalStateException when another lives.
    void alone(Lease keyFile) {
        var until = System.nanoTime() + Lease.LIFE.plusSeconds(2).toNanos();
        while (!keyFile.turn()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("another node with a key file of its own uses this store. Several nodes have to share their keys "
                        + "(--keys-uri URI)");
            }
            pause();
        }
        if (!living().isEmpty()) {
            throw new IllegalStateException("other nodes use this store, which share their keys; this one was given a key file (--keys-uri URI)");
        }
    }

    /// Throws IllegalStateException where a node with a key file of its own lives (waits).
    void shared(Lease keyFile) {
        if (keyFile.holder().isPresent()) {
            throw new IllegalStateException("a node with a key file of its own uses this store: stop it, and have it share its keys (--keys-uri URI)");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(AGAIN_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// The format in which everybody writes; a store that says nothing is at what this release writes. Throws IllegalStateException where this release
    /// is too old to read it (waits).
    int level() {
        var there = documents.find(FORMAT).await();
        if (there.isEmpty()) {
            documents.insert(FORMAT, new JsonObject().put(LEVEL, reads)).await();
            return level();
        }
        int level = there.get().getInteger(LEVEL);
        if (level > reads) {
            throw new IllegalStateException("this store is written in format " + level + "; this release reads formats up to " + reads
                    + ": start a newer one. A store isn't written back to an older format");
        }
        return level;
    }

    /// Says that this node lives, and what it reads (waits).
    void live(String node) {
        nodes.put(node, new JsonObject().put("node", node).put(PROCESS, HERE).put(READS, reads)
                .put(UNTIL, storeTime.get().plus(Lease.LIFE).toEpochMilli())).await();
    }

    /// It ends.
    void leave(String node) {
        nodes.remove(node).await();
    }

    /// Removes those that ended without a word (waits).
    void forgetDead() {
        var now = storeTime.get().minus(Lease.LIFE).toEpochMilli();
        nodes.all().await().stream().filter(node -> node.getLong(UNTIL) < now).forEach(node -> nodes.remove(node.getString("node")).await());
    }

    /// A node that lives.
    ///
    /// @param process where, for whoever has to find it
    /// @param reads the newest format it reads
    record Living(String process, int reads) {}

    /// Those that said so within a lease's life (waits).
    List<Living> living() {
        long now = storeTime.get().toEpochMilli();
        return nodes.all().await().stream()
                .filter(node -> node.getLong(UNTIL) > now)
                .map(node -> new Living(node.getString(PROCESS, "an older release"), node.getInteger(READS)))
                .sorted(Comparator.comparing(Living::process))
                .toList();
    }

    /// From here on everybody writes in that format. Throws IllegalStateException where a living node couldn't read it, or the level is higher (waits).
    void lift(int to) {
        int from = level();
        var cannot = living().stream().filter(node -> node.reads() < to).map(node -> node.process() + " reads " + node.reads()).toList();
        if (to < from || to > reads || !cannot.isEmpty()) {
            throw new IllegalStateException("the format can't be lifted from " + from + " to " + to + ": "
                    + (cannot.isEmpty() ? "this release reads " + reads : String.join(", ", cannot)));
        }
        if (!documents.replaceIf(FORMAT, new JsonObject().put(LEVEL, from), new JsonObject().put(LEVEL, to)).await()) {
            throw new IllegalStateException("somebody else lifts the format just now");
        }
        LOG.info("everybody writes format {} from here on", to);
    }

    /// The format in which everybody writes; empty where no node has ever used this store (waits).
    Optional<Integer> written() {
        return documents.find(FORMAT).await().map(there -> there.getInteger(LEVEL));
    }
}
