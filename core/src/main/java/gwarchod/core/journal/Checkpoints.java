package gwarchod.core.journal;

import com.fasterxml.jackson.databind.JsonNode;
import gwarchod.core.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// Writes the checkpoint chain: every few seconds the heads that changed, signed, stored, and copied to a second place, so that a cut
/// tail or a removed stream shows. What the last seconds hold no checkpoint vouches for yet.
public final class Checkpoints {
    /// How often changed heads are vouched for.
    public static final long INTERVAL_MS = 3_000;

    /// The kind of the streams of the read record.
    public static final String READS = "reads";

    /// How far before the last checkpoint a start looks for commits it may have missed.
    private static final long OVERLAP_SECONDS = 60;

    /// How far before its last look a turn looks for what other nodes recorded.
    private static final long LOOK_BACK_SECONDS = 10;

    /// Heads vouched for that are remembered.
    private static final int VOUCHED_MAX = 100_000;

    /// Heads in one checkpoint: some 3 MB, where a document of a MongoDB may have 16.
    static final int HEADS_MAX = 20_000;

    /// Heads whose hash is asked for together.
    private static final int READ_AT_ONCE = 64;

    /// Checkpoints copied at once.
    private static final int COPIES_MAX = 500;

    private final CommitStore commits;
    private final CommitStore reads;
    private final CheckpointStore checkpoints;
    private final CheckpointKey key;
    private final Path witness;
    private final InstantSource clock;
    private final Map<StreamId, Long> changed = new ConcurrentHashMap<>();
    private final Map<StreamId, Long> vouched = new ConcurrentHashMap<>();
    private volatile boolean leading;
    private long looked;
    /// The number of the last one at the second place.
    private long copied;
    /// Whether the store may hold one that isn't there yet: none comes after it before it is.
    private boolean behind;

    /// @param reads where the streams of the read record lie
    /// @param witness the file at the second place to which every checkpoint is appended
    public Checkpoints(
            CommitStore commits, CommitStore reads, CheckpointStore checkpoints, CheckpointKey key, Path witness, InstantSource clock) {
        this.commits = commits;
        this.reads = reads;
        this.checkpoints = checkpoints;
        this.key = key;
        this.witness = witness;
        this.clock = clock;
    }

    /// Signs from here on: as [#follow] and [#lead].
    public void start(Hints hints) {
        follow(hints);
        lead();
    }

    /// Follows the hints, and signs nothing before it leads. Throws IllegalStateException where the second copy knows of later checkpoints than the
    /// store: the store is an older one, or not this one.
    public void follow(Hints hints) {
        hints.listen(hint -> {
            if (leading) {
                changed.merge(hint.stream(), hint.number(), Math::max);
            }
        });
        witnessed(checkpoints.last().await());
    }

    /// From here on it is this node that signs: finds what was recorded around and after the last checkpoint (waits), and copies what others signed.
    /// Where two think so for a moment, the number of a checkpoint is one's alone.
    public synchronized void lead() {
        var last = checkpoints.last().await();
        witnessed(last);
        leading = true;
        looked = clock.instant().getEpochSecond();
        look(last.map(checkpoint -> checkpoint.at().getEpochSecond() - OVERLAP_SECONDS).orElse(0L));
    }

    /// Another node signs from here on.
    public synchronized void rest() {
        leading = false;
        changed.clear();
        behind = false;
    }

    private void look(long from) {
        for (CommitStore store : List.of(commits, reads)) {
            for (Head head : store.headsSince(from).await()) {
                if (vouched.getOrDefault(head.stream(), 0L) < head.number()) {
                    changed.merge(head.stream(), head.number(), Math::max);
                }
            }
        }
    }

    /// The same as [#turn], after a look at what other nodes recorded since the last one: hints of that are best effort.
    ///
    /// @param slot that of now
    public synchronized void turn(long slot) {
        if (leading) {
            look(Math.min(slot, looked) - LOOK_BACK_SECONDS);
            looked = slot;
            turn();
        }
    }

    private CommitStore of(StreamId stream) {
        return stream.kind().equals(READS) ? reads : commits;
    }

    /// Vouches for what changed since the last turn; nothing when nothing did. Waits.
    public synchronized void turn() {
        if (!leading) {
            return;
        }
        if (behind) {
            copy();
        }
        var at = clock.instant();
        var pending = new TreeMap<>(changed);
        boolean ours = true;
        while (ours && !pending.isEmpty()) {
            var part = new TreeMap<StreamId, Long>();
            while (part.size() < HEADS_MAX && !pending.isEmpty()) {
                var head = pending.pollFirstEntry();
                part.put(head.getKey(), head.getValue());
            }
            ours = vouch(part, pending.isEmpty() ? Optional.of(at) : Optional.empty());
        }
    }

    /// Whether this node's checkpoint became the next one.
    ///
    /// @param everything up to when everything is vouched for with it: only the last of several parts says that
    private boolean vouch(SortedMap<StreamId, Long> part, Optional<Instant> everything) {
        var heads = heads(part);
        var last = checkpoints.last().await();
        var next = next(heads, everything.or(() -> last.map(Checkpoint::at)).orElse(Instant.EPOCH), last);
        behind = true;      // whatever becomes of it: where the reply is lost it may be stored all the same
        if (!checkpoints.insert(next).await()) {
            return false;
        }
        part.forEach(changed::remove);
        keepVouched(part);
        copy();
        return true;
    }

    private List<Head> heads(SortedMap<StreamId, Long> part) {
        var heads = new ArrayList<Head>();
        var streams = List.copyOf(part.keySet());
        for (int batch = 0; batch < streams.size(); batch += READ_AT_ONCE) {
            streams.subList(batch, Math.min(streams.size(), batch + READ_AT_ONCE)).stream()
                    .map(stream -> of(stream).read(stream, part.get(stream) - 1, part.get(stream)))
                    .toList()
                    .forEach(read -> read.await().forEach(stored -> heads.add(new Head(stored.ref().stream(), stored.ref().number(), stored.hash()))));
        }
        return heads;
    }

    /// Of the last minutes is enough: older ones aren't looked at again.
    private void keepVouched(Map<StreamId, Long> pending) {
        if (vouched.size() > VOUCHED_MAX) {
            vouched.clear();
        }
        vouched.putAll(pending);
    }

    private Checkpoint next(List<Head> heads, Instant at, Optional<Checkpoint> last) {
        long number = last.map(Checkpoint::number).orElse(0L) + 1;
        var previous = last.map(Checkpoint::hash).orElse(StoredCommit.NOTHING_BEFORE);
        var body = Json.MAPPER.createObjectNode().put("number", number).put("at", at.toString()).put("previous", previous);
        var array = body.putArray("heads");
        heads.forEach(head -> array.addObject()
                .put("stream", head.stream().toString()).put("number", head.number()).put("hash", head.hash()));
        var text = Json.write(body);
        return new Checkpoint(number, at, heads, previous, text, Sha256.hex(text), key.sign(text));
    }

    /// A crash between storing and copying leaves the copy one behind, and what other nodes signed isn't in it: that is copied now. The other way round
    /// never comes about by itself.
    private void witnessed(Optional<Checkpoint> last) {
        try {
            cutTornLine();
            long stored = last.map(Checkpoint::number).orElse(0L);
            copied = Files.exists(witness) ? lastOf(Files.readString(witness)) : 0;
            if (copied > stored) {
                throw new IllegalStateException("the store ends at checkpoint " + stored + ", its second copy " + witness + " at " + copied
                        + ": the store was put back to an earlier state, or isn't the one this copy belongs to. Put back the store that "
                        + "goes with it. Where what came after is lost for good: keep the copy elsewhere as proof, and start again without it");
            }
            copyRest();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the second copy of the checkpoints, " + witness, e);
        }
    }

    /// The number of the last checkpoint among the copies; a line torn by a crash doesn't count.
    private static long lastOf(String copies) {
        int end = copies.lastIndexOf('\n');
        if (end < 0) {
            return 0;
        }
        var line = Json.read(copies.substring(copies.lastIndexOf('\n', end - 1) + 1, end), JsonNode.class);
        return Json.read(line.path("body").asText(), JsonNode.class).path("number").asLong();
    }

    /// A copy that failed is made up for before anything else, so that the second place lacks no checkpoint but the last.
    private void copy() {
        try {
            cutTornLine();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the second copy of the checkpoints, " + witness, e);
        }
        copyRest();
    }

    private void copyRest() {
        for (var next = checkpoints.after(copied, COPIES_MAX).await(); !next.isEmpty(); next = checkpoints.after(copied, COPIES_MAX).await()) {
            next.forEach(this::witness);
        }
        behind = false;
    }

    private void cutTornLine() throws IOException {
        if (Files.exists(witness)) {
            new KeyDisk().cutTornLine(witness);
        }
    }

    private void witness(Checkpoint checkpoint) {
        var line = Json.MAPPER.createObjectNode()
                .put("body", checkpoint.body()).put("hash", checkpoint.hash()).put("signature", checkpoint.signature());
        try {
            Files.createDirectories(witness.toAbsolutePath().getParent());
            try (var out = FileChannel.open(witness, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                out.write(ByteBuffer.wrap((Json.write(line) + "\n").getBytes(StandardCharsets.UTF_8)));
                out.force(true);
            }
            copied = checkpoint.number();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy a checkpoint to " + witness, e);
        }
    }
}
