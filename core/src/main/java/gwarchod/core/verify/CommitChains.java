package gwarchod.core.verify;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.bson.BsonDocument;

/// Every stream's commits, each hashed again from what is stored.
final class CommitChains {
    private static final String BEFORE_THE_FIRST = "0".repeat(64);

    /// What is kept of a commit once its own hash was found right.
    private record Link(String previous, String hash, long slot) {}

    private final Map<String, NavigableMap<Long, Link>> streams = new TreeMap<>();
    private final Map<String, Long> vouched = new TreeMap<>();
    private long count;

    void add(BsonDocument commit) throws BadEntry {
        var id = text(commit, "_id");
        var stream = text(commit, "stream");
        long number = number(commit, "number");
        if (!id.equals(stream + "/" + number)) {
            throw new BadEntry(id + ": its stream and number say " + stream + "/" + number);
        }
        long slot = number(commit, "slot");
        var previous = text(commit, "previous");
        var hash = text(commit, "hash");
        if (!hash.equals(hash(previous, id, text(commit, "commitId"), slot, text(commit, "body")))) {
            throw new BadEntry(id + ": what is stored doesn't match its hash; it was changed after it was written");
        }
        if (streams.computeIfAbsent(stream, _ -> new TreeMap<>()).putIfAbsent(number, new Link(previous, hash, slot)) != null) {
            throw new BadEntry(id + ": it was written over");
        }
        count++;
    }

    /// SHA-256 over five parts, each preceded by its length as four bytes: three texts, the slot as eight bytes, the body.
    private static String hash(String previous, String id, String commitId, long slot, String body) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            for (String part : new String[] {previous, id, commitId}) {
                part(out, part);
            }
            out.writeInt(Long.BYTES);
            out.writeLong(slot);
            part(out, body);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void part(DataOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /// Each stream begins at 1, has no gap, and each commit names the one before.
    void checkChains() throws BadEntry {
        for (var stream : streams.entrySet()) {
            long expected = 1;
            var previous = BEFORE_THE_FIRST;
            for (var commit : stream.getValue().entrySet()) {
                if (commit.getKey() != expected) {
                    throw new BadEntry(stream.getKey() + "/" + expected + ": it is gone, though " + stream.getKey() + "/" + commit.getKey() + " is there");
                }
                if (!commit.getValue().previous().equals(previous)) {
                    throw new BadEntry(stream.getKey() + "/" + expected + ": it doesn't follow from the commit before it");
                }
                previous = commit.getValue().hash();
                expected++;
            }
        }
    }

    /// Checkpoint `checkpoint` saw the stream end with this commit.
    void vouch(long checkpoint, String stream, long number, String hash) throws BadEntry {
        var commits = streams.get(stream);
        if (commits == null) {
            throw new BadEntry(stream + ": the stream is gone; checkpoint " + checkpoint + " saw " + number + " commits of it");
        }
        var commit = commits.get(number);
        if (commit == null) {
            throw new BadEntry(stream + "/" + number + ": it is gone, cut off the end of its stream, which now ends at " + commits.lastKey()
                    + "; checkpoint " + checkpoint + " saw it");
        }
        if (!commit.hash().equals(hash)) {
            throw new BadEntry(stream + "/" + number + ": it isn't the commit that checkpoint " + checkpoint + " saw");
        }
        vouched.merge(stream, number, Math::max);
    }

    long count() {
        return count;
    }

    int streams() {
        return streams.size();
    }

    /// What no checkpoint vouches for, as it came after the last.
    Unvouched unvouched() {
        long commits = 0;
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (var stream : streams.entrySet()) {
            for (Link link : stream.getValue().tailMap(vouched.getOrDefault(stream.getKey(), 0L), false).values()) {
                commits++;
                first = Math.min(first, link.slot());
                last = Math.max(last, link.slot());
            }
        }
        return new Unvouched(commits, first, last);
    }

    /// @param first the second, since 1970, in which the earliest of them was recorded; meaningless when there are none
    record Unvouched(long commits, long first, long last) {}

    private static String text(BsonDocument commit, String field) throws BadEntry {
        if (!commit.containsKey(field) || !commit.get(field).isString()) {
            throw new BadEntry(commit.get("_id") + ": it has no " + field);
        }
        return commit.getString(field).getValue();
    }

    private static long number(BsonDocument commit, String field) throws BadEntry {
        if (!commit.containsKey(field) || !commit.get(field).isInt64()) {
            throw new BadEntry(commit.get("_id") + ": it has no " + field);
        }
        return commit.getInt64(field).getValue();
    }
}
