package gwarchod.core.desk;

import gwarchod.core.journal.Refusal;
import io.vertx.core.Future;

/// A followed agenda, or why it can't be followed.
public sealed interface Following {
    non-sealed interface Open extends Following, AutoCloseable {
        /// Whether the viewer may still see it: asked before every flush.
        boolean allowed();

        /// The same where finding out may take a message to another node. A failed future: nobody could say, so it isn't allowed.
        default Future<Boolean> stillAllowed() {
            return Future.succeededFuture(allowed());
        }

        @Override
        void close();
    }

    record Refused(Refusal why) implements Following {}
}
