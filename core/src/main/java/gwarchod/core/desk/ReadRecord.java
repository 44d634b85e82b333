package gwarchod.core.desk;

import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import gwarchod.core.store.Documents;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who looked at what: on record before the answer leaves. Reads are written in blocks, one at a time; those that come while a block
/// is being written make the next one. Each block of this run carries the hash of the one before.
final class ReadRecord {
    private record Read(UserId user, String question, @Nullable CaseId on, String scope, Instant at) {
        JsonObject json() {
            var json = new JsonObject().put("user", user.value()).put("question", question).put("at", at.toString());
            return on == null ? json : json.put("case", on.value()).put("scope", scope);
        }
    }

    private final Documents blocks;
    private final InstantSource clock;
    private final String run;
    private final Object lock = new Object();
    private List<Read> waiting = new ArrayList<>();
    private Promise<Void> next = Promise.promise();
    private boolean writing;
    private long number;
    private String previous = "";

    /// @param run the name of this run of this node: its blocks are `run/1`, `run/2`, …
    ReadRecord(Documents blocks, InstantSource clock, String run) {
        this.blocks = blocks;
        this.clock = clock;
        this.run = run;
    }

    /// Records a look; the future is there when it is durable. Fails when it can't be, and then nothing may be shown.
    Future<Void> looked(UserId user, String question, @Nullable CaseId on, String scope) {
        synchronized (lock) {
            waiting.add(new Read(user, question, on, scope, clock.instant()));
            var recorded = next.future();
            if (!writing) {
                writing = true;
                write();
            }
            return recorded;
        }
    }

    private void write() {
        var reads = waiting;
        var recorded = next;
        waiting = new ArrayList<>();
        next = Promise.promise();
        number++;
        var entries = new JsonArray();
        reads.forEach(read -> entries.add(read.json()));
        var block = new JsonObject().put("previous", previous).put("reads", entries);
        previous = CaseDesk.Tags.of(block.encode());
        blocks.insert(run + "/" + number, block).onComplete(done -> {
            if (done.succeeded()) {
                recorded.complete();
            } else {
                recorded.fail(done.cause());
            }
            synchronized (lock) {
                writing = !waiting.isEmpty();
                if (writing) {
                    write();
                }
            }
        });
    }
}
