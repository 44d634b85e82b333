package gwarchod.core.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import gwarchod.core.journal.CursorStore;
import gwarchod.core.journal.StreamId;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;

/// Cursors in the collection `cursors`, `_id` = stream.
final class MongoCursorStore implements CursorStore {
    static final String COLLECTION = "cursors";

    private final MongoCollection<Document> cursors;

    MongoCursorStore(MongoCollection<Document> cursors) {
        this.cursors = cursors;
    }

    @Override
    public Future<Map<StreamId, Long>> all() {
        return Answers.all(cursors.find()).map(documents -> {
            var all = new HashMap<StreamId, Long>();
            documents.forEach(document -> all.put(StreamId.parse(document.getString("_id")), document.getLong("number")));
            return all;
        });
    }

    /// Two first writes at once: a MongoDB may refuse one of them, which then finds the other's.
    @Override
    public Future<Void> advance(StreamId stream, long number) {
        return raise(stream, number)
                .recover(cause -> MongoCommitStore.isDuplicate(cause) ? raise(stream, number) : Future.failedFuture(cause));
    }

    private Future<Void> raise(StreamId stream, long number) {
        var raised = cursors.updateOne(eq("_id", stream.toString()), Updates.max("number", number), new UpdateOptions().upsert(true));
        return Answers.all(raised).mapEmpty();
    }
}
