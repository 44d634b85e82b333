package gwarchod.core.store;

import io.netty.channel.EventLoop;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the journal short while the store serves: when it has grown, writing goes on in another, and the first is compacted beside it. Writes
/// wait for two short steps on the loop: the change of file, and the new places of what was archived.
///
/// A crash at any moment of it, or a full disk, leaves what was there: the journals are removed only after a state that holds them was forced.
final class Upkeep implements AutoCloseable {
    /// A journal of so many bytes is worth compacting. It is what a start replays.
    private static final long JOURNAL_BYTES_WORTH_IT = Long.getLong("gwarchod.store.journalBytes", 64L << 20);
    private static final long LOOK_MS = 1_000;

    /// After a failure: a full disk is seldom less full a second later.
    private static final long PATIENCE_MS = 60_000;
    private static final long END_MS = 10_000;

    private static final Logger log = LoggerFactory.getLogger(Upkeep.class);

    private final StoreDirectory directory;
    private final EmbeddedBackend backend;
    private final Records records;
    private final JournalWriter journal;
    private final Turn turn;
    private final Halt halt;
    private final EventLoop loop;
    private final Thread thread = Thread.ofPlatform().daemon().name("gwarchod-store-upkeep").unstarted(this::run);

    private volatile boolean ending;
    private volatile Consumer<String> steps = _ -> {};

    Upkeep(StoreDirectory directory, EmbeddedBackend backend, Records records, JournalWriter journal, Turn turn, Halt halt, EventLoop loop) {
        this.directory = directory;
        this.backend = backend;
        this.records = records;
        this.journal = journal;
        this.turn = turn;
        this.halt = halt;
        this.loop = loop;
    }

    void start() {
        thread.start();
    }

    /// Is told the name of each step after it was done; what it throws ends the compaction, as a fault would.
    void listen(Consumer<String> listener) {
        this.steps = listener;
    }

    private void run() {
        long wait = LOOK_MS;
        while (!ending) {
            try {
                TimeUnit.MILLISECONDS.sleep(wait);
                if (onLoop(() -> !directory.sealed().isEmpty() || journal.written() > JOURNAL_BYTES_WORTH_IT)) {
                    compact();
                }
                wait = LOOK_MS;
            } catch (IOException | RuntimeException e) {
                if (!ending) {
                    log.warn("the store couldn't be compacted, and goes on as it is; trying again in a minute", e);
                }
                wait = PATIENCE_MS;
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /// Compacts everything stored so far, worth it or not.
    synchronized void compact() throws IOException, InterruptedException {
        seal();
        var before = directory.standing();
        var journals = directory.sealed();
        var work = new Compaction(directory.files(), () -> ending);
        work.write(before, journals);
        steps.accept("written");
        long number = journals.getLast();
        var files = directory.files();
        StoreFiles.finish(files.archive(number));
        StoreFiles.finish(files.index(number));
        files.force();
        steps.accept("archive named");
        StoreFiles.finish(files.state(number));
        files.force();
        steps.accept("state named");
        long waited = onLoop(() -> move(work, before, journals));
        steps.accept("moved");
        files.clean(new StoreFiles.Standing(number, directory.standing().archives()));
        log.info("compacted {} journals: {} documents archived, {} that may change; writes waited {} us for it", journals.size(), work.archived(),
                work.stated(), waited / 1_000);
        steps.accept("cleaned");
    }

    /// So that everything acknowledged until now lies in files that don't grow any more.
    synchronized void seal() throws IOException, InterruptedException {
        directory.prepareNext();
        steps.accept("next prepared");
        long waited = onLoop(() -> {
            long begin = System.nanoTime();
            turn.end();
            if (turn.failed() || ending) {
                throw new IOException("the store is ending");
            }
            try {
                directory.seal(journal, records);
            } catch (IOException | RuntimeException e) {
                halt.halt("the journal can't be continued in another file, so nothing can be acknowledged", e);
                throw e;
            }
            return System.nanoTime() - begin;
        });
        log.debug("writes waited {} us for another file", waited / 1_000);
        steps.accept("sealed");
    }

    private long move(Compaction work, StoreFiles.Standing before, List<Long> journals) throws IOException {
        long begin = System.nanoTime();
        long number = journals.getLast();
        int file = records.open(directory.files().archive(number));
        work.offsets().forEach((namespace, offsets) -> backend.history(namespace).archived(offsets.places(file)));
        directory.compacted(journals.size(), before.with(number, Files.size(directory.files().archive(number))), records);
        return System.nanoTime() - begin;
    }

    private <T> T onLoop(Callable<T> step) throws IOException, InterruptedException {
        var done = loop.submit(step).await();
        return switch (done.cause()) {
            case null -> done.getNow();
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        };
    }

    @Override
    public void close() {
        ending = true;
        thread.interrupt();
        try {
            thread.join(END_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
