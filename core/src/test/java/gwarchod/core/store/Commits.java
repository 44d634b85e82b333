package gwarchod.core.store;

import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.StoredCommit;
import gwarchod.core.journal.StreamId;
import io.vertx.core.Future;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

/// Commits for tests, with right hashes.
public final class Commits {
    private static final long WAIT_S = 60;

    private Commits() {}

    public static StoredCommit commit(String stream, long number, String commitId, long slot, String body) {
        return commit(stream, number, commitId, slot, body, StoredCommit.NOTHING_BEFORE);
    }

    public static StoredCommit commit(String stream, long number, String commitId, long slot, String body, String previous) {
        var ref = new CommitRef(StreamId.parse(stream), number);
        return new StoredCommit(ref, commitId, slot, body, previous, hash(ref.toString(), commitId, slot, body, previous));
    }

    public static String hash(String ref, String commitId, long slot, String body, String previous) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            text(digest, previous);
            text(digest, ref);
            text(digest, commitId);
            digest.update(ByteBuffer.allocate(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(slot).flip());
            text(digest, body);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void text(MessageDigest digest, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    public static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().orTimeout(WAIT_S, TimeUnit.SECONDS).join();
    }
}
