package gwarchod.core.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import gwarchod.core.journal.Checkpoint;
import gwarchod.core.journal.CheckpointStore;
import gwarchod.core.journal.Head;
import gwarchod.core.journal.StreamId;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/// Checkpoints in the collection `checkpoints`, `_id` = number. Heads and `previous` are read back from the signed body.
final class MongoCheckpointStore implements CheckpointStore {
    static final String COLLECTION = "checkpoints";

    private final MongoCollection<Document> checkpoints;

    MongoCheckpointStore(MongoCollection<Document> checkpoints) {
        this.checkpoints = checkpoints;
    }

    @Override
    public Future<Boolean> insert(Checkpoint checkpoint) {
        var document = new Document("_id", checkpoint.number())
                .append("body", checkpoint.body())
                .append("hash", checkpoint.hash())
                .append("signature", checkpoint.signature())
                .append("at", checkpoint.at().toString());
        return Answers.all(checkpoints.insertOne(document))
                .map(true)
                .recover(cause -> MongoCommitStore.isDuplicate(cause) ? Future.succeededFuture(false) : Future.failedFuture(cause));
    }

    @Override
    public Future<Optional<Checkpoint>> last() {
        return Answers.first(checkpoints.find().sort(Sorts.descending("_id")).limit(1))
                .map(found -> found.map(MongoCheckpointStore::toCheckpoint));
    }

    @Override
    public Future<List<Checkpoint>> after(long number, int max) {
        return Answers.all(checkpoints.find(Filters.gt("_id", number)).sort(Sorts.ascending("_id")).limit(max))
                .map(found -> found.stream().map(MongoCheckpointStore::toCheckpoint).toList());
    }

    private static Checkpoint toCheckpoint(Document document) {
        var text = document.getString("body");
        var body = new JsonObject(text);
        var heads = new ArrayList<Head>();
        for (Object item : body.getJsonArray("heads")) {
            var head = (JsonObject) item;
            heads.add(new Head(StreamId.parse(head.getString("stream")), head.getLong("number"), head.getString("hash")));
        }
        return new Checkpoint(document.getLong("_id"), Instant.parse(document.getString("at")), heads, body.getString("previous"), text,
                document.getString("hash"), document.getString("signature"));
    }
}
