package gwarchod.core.store;

import com.fasterxml.jackson.databind.JsonNode;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import gwarchod.core.json.Json;
import gwarchod.core.verify.Verify;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// `./dev restore`: a store made anew from a backup, whole or as it stood at the end of a second. What isn't as it was backed up is refused and
/// named. Of what changes by itself, [ComesBack] says what is brought back: no session, so everybody signs in again.
///
/// Says what the second copy of the checkpoints saw and the restored store lacks, and whose keys were destroyed since.
final class Restore {
    private static final int RECORDS_PER_FRAME = 1_000;

    private final PrintStream out;
    private final long untilSlot;
    private final Map<String, Long> heads = new HashMap<>();
    private final Map<KeyValue, Document> cursors = new LinkedHashMap<>();
    private final Map<KeyValue, Document> kept = new LinkedHashMap<>();
    private final Set<String> undecided = new TreeSet<>();
    private long lastCheckpoint;
    private long written;
    private long left;

    private Restore(Instant until, PrintStream out) {
        this.untilSlot = until.getEpochSecond();
        this.out = out;
    }

    /// Throws IllegalStateException, saying why, when nothing was restored.
    ///
    /// @param until what was recorded in a later second, and everything stored after that, is left out; Instant.MAX for all
    static void make(Backup.Holds holds, Path from, Path data, Path keys, Path witness, Instant until, PrintStream out) throws IOException {
        var store = data.resolve("store");
        if (Files.exists(store)) {
            throw new IllegalStateException(store + " is there already; move it elsewhere first, and keep it until all is well");
        }
        var manifest = checked(from);
        refuse(holds, Backup.Holds.valueOf(manifest.path("holds").asText(Backup.Holds.CASES.name())), until);
        if (Verify.copy(from, keys, from, out) != 0) {
            throw new IllegalStateException("the backup isn't good, and nothing was restored");
        }
        var unfinished = data.resolve("store.unfinished");
        Backup.remove(unfinished);
        Files.createDirectories(unfinished);
        var work = new Restore(until, out);
        work.write(new StoreFiles(from.resolve("store")), new StoreFiles(unfinished));
        Files.move(unfinished, store, StandardCopyOption.ATOMIC_MOVE);
        out.println("restored " + (holds == Backup.Holds.KEYS ? work.kept.size() + " keys to " : work.written + " documents to ") + store + " as of "
                + (work.left == 0 ? manifest.path("at").asText() + ", when the backup was made" : until + "; " + work.left + " later ones were left out"));
        if (!work.undecided.isEmpty()) {
            out.println("brought back as it was, though this release doesn't know it: " + String.join(", ", work.undecided));
        }
        if (holds == Backup.Holds.KEYS) {
            out.println("what was destroyed since is destroyed again by each node that starts: by its --witness, and by the erasures in the store of cases");
            return;
        }
        work.compare(witness);
        work.erased(manifest, Backup.destroyed(witness));
        out.println("everybody has to sign in again");
    }

    private static void refuse(Backup.Holds asked, Backup.Holds holds, Instant until) {
        if (asked != holds) {
            throw new IllegalStateException(holds == Backup.Holds.KEYS ? "this backup holds keys, which never lie with case files: --key-store DIR"
                    : "this backup holds case files, which never lie with keys: --data DIR");
        }
        if (holds == Backup.Holds.KEYS && !until.equals(Instant.MAX)) {
            throw new IllegalStateException("keys aren't restored as of a time: what was written later could never be read");
        }
    }

    private static JsonNode checked(Path from) throws IOException {
        if (Files.notExists(from.resolve(Backup.MANIFEST))) {
            throw new IllegalStateException(from + " isn't a finished backup: it has no " + Backup.MANIFEST);
        }
        var manifest = Json.MAPPER.readTree(Files.readString(from.resolve(Backup.MANIFEST)));
        for (JsonNode file : manifest.path("files")) {
            var copy = from.resolve("store").resolve(Path.of(file.path("name").asText()).getFileName());
            if (Files.notExists(copy) || Files.size(copy) != file.path("bytes").asLong() || !Backup.sha256(copy).equals(file.path("sha256").asText())) {
                throw new IllegalStateException(copy + " isn't as it was backed up; nothing was restored");
            }
        }
        return manifest;
    }

    private void write(StoreFiles from, StoreFiles to) throws IOException {
        StoreFiles.begin(to.journal(), Format.MAGIC);
        var standing = from.standing();
        try (var writer = new JournalWriter(StoreFiles.append(to.journal()), 0, Format.MAGIC.length)) {
            JournalReader.Sink sink = (record, _) -> take(record, writer);
            if (standing.state() > 0) {
                JournalReader.readWhole(from.state(standing.state()), sink);
            }
            for (long archive : standing.archives().keySet()) {
                JournalReader.readWhole(from.archive(archive), sink);
            }
            for (long journal : from.sealed(standing)) {
                JournalReader.readWhole(from.journal(journal), sink);
            }
            JournalReader.read(from.journal(), sink);
            if (left == 0) {
                kept.putAll(cursors);
            }
            for (Document record : kept.values()) {
                writer.add(record);
            }
            writer.sync();
        }
        to.force();
    }

    /// What is never changed comes in the order it was stored, so what stands before the first later one is a whole past.
    private void take(Document record, JournalWriter writer) {
        try {
            if (record.containsKey(Format.COMMAND_DATABASE)) {
                writer.add(record);
            } else if (record.get(Format.PUT) instanceof String namespace) {
                var shape = Shape.ofNamespace(namespace);
                if (shape.isPresent()) {
                    takeHistory(shape.get(), record, writer);
                } else {
                    var id = ((Document) record.get(Format.PUT_DOCUMENT)).get("_id");
                    of(namespace).ifPresent(map -> map.put(new KeyValue(namespace, id).normalized(), record));
                }
            } else if (record.get(Format.REMOVED) instanceof String namespace) {
                of(namespace).ifPresent(map -> map.remove(new KeyValue(namespace, record.get(Format.REMOVED_ID)).normalized()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Map<KeyValue, Document>> of(String namespace) {
        var collection = namespace.substring(namespace.indexOf('.') + 1);
        return switch (ComesBack.of(collection)) {
            case ALWAYS -> Optional.of(kept);
            case UNDECIDED -> {
                undecided.add(collection);
                yield Optional.of(kept);
            }
            case WHERE_NOTHING_WAS_CUT -> Optional.of(cursors);
            case NEVER -> Optional.empty();
        };
    }

    private void takeHistory(Shape shape, Document record, JournalWriter writer) throws IOException {
        var entry = shape.of((Document) record.get(Format.PUT_DOCUMENT));
        if (entry == null || left > 0 || entry.slot() > untilSlot) {
            left++;
            return;
        }
        if (shape == Shape.NUMBERED) {
            lastCheckpoint = entry.number();
        } else {
            heads.merge(entry.stream(), entry.number(), Math::max);
        }
        writer.add(record);
        if (++written % RECORDS_PER_FRAME == 0) {
            writer.append();
        }
    }

    /// What the second copy of the checkpoints saw later than the last that is here.
    private void compare(Path witness) throws IOException {
        var file = witness.resolve(Backup.CHECKPOINTS);
        if (Files.notExists(file)) {
            out.println("there is no second copy of the checkpoints in " + witness + ", so nothing says whether more was recorded after this");
            return;
        }
        var lacking = new HashMap<String, Long>();
        int later = 0;
        var last = "";
        for (String line : Files.readString(file).lines().filter(line -> line.endsWith("}")).toList()) {
            var body = Json.MAPPER.readTree(Json.MAPPER.readTree(line).path("body").asText());
            if (body.path("number").asLong() > lastCheckpoint) {
                later++;
                last = body.path("at").asText();
                for (JsonNode head : body.path("heads")) {
                    lacking.merge(head.path("stream").asText(), head.path("number").asLong(), Math::max);
                }
            }
        }
        lacking.replaceAll((stream, number) -> Math.max(0, number - heads.getOrDefault(stream, 0L)));
        lacking.values().removeIf(number -> number == 0);
        if (later == 0) {
            out.println("it has every checkpoint that " + file + " saw");
            return;
        }
        out.println("IT LACKS " + lacking.values().stream().mapToLong(Long::longValue).sum() + " commits and reads of " + lacking.size() + " streams that "
                + file + " saw until " + last + ", in " + later + " checkpoints after checkpoint " + lastCheckpoint);
        out.println("a node refuses to start on it until you put that file elsewhere: keep it, it proves what was lost");
    }

    /// Where something was left out, when they were destroyed isn't known: their erasures may be among it, so all are named; as where the names are
    /// another node's, which wrote them in another order.
    private void erased(JsonNode manifest, List<String> destroyed) {
        out.println(destroyed.size() + " keys are destroyed, and stay so: a node forgets them again at its next start");
        int before = Math.min(manifest.path("destroyed").asInt(), destroyed.size());
        boolean known = left == 0 && Backup.hash(destroyed.subList(0, before)).equals(manifest.path("destroyedHash").asText(""));
        var again = known ? destroyed.subList(before, destroyed.size()) : destroyed;
        if (!again.isEmpty()) {
            out.println((known ? "destroyed since this backup; decide these erasures again"
                    : "destroyed at some time, perhaps after what was restored; decide those of these erasures again that it lacks")
                    + ", so that what others wrote of them is struck again: " + String.join(", ", again));
        }
    }
}
