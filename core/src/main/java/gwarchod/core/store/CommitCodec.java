package gwarchod.core.store;

import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.StoredCommit;
import gwarchod.core.journal.StreamId;
import java.util.Objects;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.jspecify.annotations.Nullable;

/// Reads commits as they come, without a map of each in between.
final class CommitCodec implements Codec<StoredCommit> {
    /// A stream that was read lately, and its name: the next commit is nearly always of the same.
    private record Named(String name, StreamId stream) {}

    private volatile Named last = new Named("", new StreamId("none", "none"));

    @Override
    public StoredCommit decode(BsonReader in, DecoderContext context) {
        @Nullable String stream = null;
        @Nullable String commitId = null;
        @Nullable String body = null;
        @Nullable String previous = null;
        @Nullable String hash = null;
        long number = 0;
        long slot = 0;
        in.readStartDocument();
        while (in.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (in.readName()) {
                case MongoCommitStore.STREAM -> stream = in.readString();
                case MongoCommitStore.NUMBER -> number = number(in);
                case MongoCommitStore.COMMIT_ID -> commitId = text(in);
                case MongoCommitStore.SLOT -> slot = number(in);
                case MongoCommitStore.BODY -> body = text(in);
                case MongoCommitStore.PREVIOUS -> previous = text(in);
                case MongoCommitStore.HASH -> hash = text(in);
                default -> in.skipValue();
            }
        }
        in.readEndDocument();
        return new StoredCommit(new CommitRef(stream(Objects.requireNonNull(stream)), number), commitId, slot, body, previous, hash);
    }

    /// What somebody made null is found by whoever reads the commit: it blocks its own stream, not all that was asked for with it.
    private static @Nullable String text(BsonReader in) {
        if (in.getCurrentBsonType() == BsonType.NULL) {
            in.readNull();
            return null;
        }
        return in.readString();
    }

    private static long number(BsonReader in) {
        return in.getCurrentBsonType() == BsonType.INT32 ? in.readInt32() : in.readInt64();
    }

    private StreamId stream(String name) {
        var known = last;
        if (!known.name().equals(name)) {
            known = new Named(name, StreamId.parse(name));
            last = known;
        }
        return known.stream();
    }

    @Override
    public void encode(BsonWriter out, StoredCommit commit, EncoderContext context) {
        throw new UnsupportedOperationException("commits are written as documents, in batches");
    }

    @Override
    public Class<StoredCommit> getEncoderClass() {
        return StoredCommit.class;
    }
}
