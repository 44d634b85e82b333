package gwarchod.core.store;

import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;

/// One turn of the event loop: replies wait, already encoded, until one sync has made everything durable that they could show.
/// A read waits too when something unsynced lies in memory, so nobody is ever shown what a loss of power could take back.
final class Turn {
    private final JournalWriter journal;
    private final Halt halt;
    private final Set<Channel> waiting = new LinkedHashSet<>();
    private boolean ending;
    private boolean failed;

    Turn(JournalWriter journal, Halt halt) {
        this.journal = journal;
        this.halt = halt;
    }

    /// A reply was written to the channel but not flushed. Called on the loop.
    void replied(Channel channel, EventLoop loop) {
        waiting.add(channel);
        if (!journal.dirty()) {
            end();
        } else if (!ending) {
            ending = true;
            loop.execute(this::end);
        }
    }

    /// Syncs if need be, then lets the replies go.
    void end() {
        ending = false;
        if (failed) {
            return;
        }
        try {
            if (journal.dirty()) {
                journal.sync();
            }
        } catch (IOException | RuntimeException e) {
            failed = true;
            waiting.forEach(Channel::close);
            waiting.clear();
            halt.halt("the journal of the store can't be written, so nothing can be acknowledged", e);
            return;
        }
        waiting.forEach(Channel::flush);
        waiting.clear();
    }

    /// No reply leaves any more.
    boolean failed() {
        return failed;
    }
}
