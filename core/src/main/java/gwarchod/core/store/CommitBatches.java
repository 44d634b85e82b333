package gwarchod.core.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Queue;
import org.bson.Document;

/// Insertions that come while others are on their way go together, in one command: under load most of an insertion's cost is the command.
/// Each is still stored or refused by itself.
final class CommitBatches {
    /// Commands on their way at once. More would leave less to go together; one would leave the store idle while a reply travels.
    private static final int UNDER_WAY_MAX = 2;

    /// Documents in one command, and characters of their bodies: well below the 48 MB of a message.
    private static final int DOCUMENTS_MAX = 500;
    private static final int CHARACTERS_MAX = 8_000_000;

    private static final InsertManyOptions EACH_BY_ITSELF = new InsertManyOptions().ordered(false);

    private final MongoCollection<Document> collection;
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private int underWay;

    /// @param stored true when it was, false when something unique of it was taken
    private record Waiting(Document document, Promise<Boolean> stored) {}

    CommitBatches(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    /// True when it is durably stored, false when something unique of it is taken. Arrives on the caller's Vert.x context where there is one.
    Future<Boolean> insert(Document document) {
        var context = Vertx.currentContext();
        Promise<Boolean> stored = Promise.promise();
        Promise<Boolean> told = Promise.promise();
        stored.future().onComplete(done -> Answers.on(context, () -> told.handle(done)));
        synchronized (waiting) {
            waiting.add(new Waiting(document, stored));
            if (underWay == UNDER_WAY_MAX) {
                return told.future();
            }
            underWay++;
        }
        send();
        return told.future();
    }

    private void send() {
        var batch = new ArrayList<Waiting>();
        synchronized (waiting) {
            for (int characters = 0; !waiting.isEmpty() && batch.size() < DOCUMENTS_MAX && characters < CHARACTERS_MAX; ) {
                var next = waiting.remove();
                characters += next.document().getString(MongoCommitStore.BODY).length();
                batch.add(next);
            }
            if (batch.isEmpty()) {
                underWay--;
                return;
            }
        }
        Answers.all(collection.insertMany(batch.stream().map(Waiting::document).toList(), EACH_BY_ITSELF)).onComplete(done -> {
            if (done.succeeded()) {
                batch.forEach(one -> one.stored().complete(true));
            } else {
                tell(batch, done.cause());
            }
            send();
        });
    }

    /// Where the server said what became of each, each is told its own; where it didn't, nobody knows.
    private static void tell(List<Waiting> batch, Throwable cause) {
        if (!(cause instanceof MongoBulkWriteException bulk) || bulk.getWriteConcernError() != null) {
            batch.forEach(one -> one.stored().fail(cause));
            return;
        }
        var refused = new BitSet();
        bulk.getWriteErrors().forEach(error -> {
            refused.set(error.getIndex());
            var stored = batch.get(error.getIndex()).stored();
            if (error.getCategory() == ErrorCategory.DUPLICATE_KEY) {
                stored.complete(false);
            } else {
                stored.fail(cause);
            }
        });
        for (int i = refused.nextClearBit(0); i < batch.size(); i = refused.nextClearBit(i + 1)) {
            batch.get(i).stored().complete(true);
        }
    }
}
