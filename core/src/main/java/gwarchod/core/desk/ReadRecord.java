package gwarchod.core.desk;

import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Sha256;
import gwarchod.core.json.Json;
import gwarchod.core.store.Documents;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who looked at what: on record before the answer leaves. Reads are written in blocks, [#UNDER_WAY_MAX] at a time; those that come while
/// so many are being written make the next one. A block is one text, so that its hash covers what is stored; each block of this run carries the
/// SHA-256 of the one before it: of that one's `previous`, its name and its text, a line each.
final class ReadRecord {
    /// With one, the store would be idle while its answer travels.
    private static final int UNDER_WAY_MAX = 2;

    /// @param shown the tag of what was shown
    private record Read(UserId user, String question, @Nullable CaseId on, String shown, Instant at) {}

    private final Documents blocks;
    private final InstantSource clock;
    private final String run;
    private final Object lock = new Object();
    private List<Read> waiting = new ArrayList<>();
    private Promise<Void> next = Promise.promise();
    private int underWay;
    private long number;
    private String previous = "";

    /// @param run the name of this run of this node: its blocks are `run/1`, `run/2`, …
    ReadRecord(Documents blocks, InstantSource clock, String run) {
        this.blocks = blocks;
        this.clock = clock;
        this.run = run;
    }

    /// Records a look; the future is there when it is durable. Fails when it can't be, and then nothing may be shown.
    Future<Void> looked(UserId user, String question, @Nullable CaseId on, String shown) {
        synchronized (lock) {
            waiting.add(new Read(user, question, on, shown, clock.instant()));
            var recorded = next.future();
            if (underWay < UNDER_WAY_MAX) {
                underWay++;
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
        var text = Json.write(reads);
        var block = new JsonObject().put("previous", previous).put("reads", text);
        previous = Sha256.hex(previous + "\n" + run + "/" + number + "\n" + text);
        blocks.insert(run + "/" + number, block).onComplete(done -> {
            if (done.succeeded()) {
                recorded.complete();
            } else {
                recorded.fail(done.cause());
            }
            synchronized (lock) {
                if (waiting.isEmpty()) {
                    underWay--;
                } else {
                    write();
                }
            }
        });
    }
}
