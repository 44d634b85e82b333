package gwarchod.core.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import gwarchod.core.store.MemoryStores;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What a node holds in memory may be up to a second old: nothing is answered of it that the newest state doesn't say.
class UnchangedTest {
    private static final StreamId MONDAY = new StreamId("diary", "monday");

    private final Journal journal = new Journal(new MemoryStores().commits(), new EventCodec(new MemoryKeys(), Diary.EVENTS, List.of()),
            () -> Instant.parse("2026-03-10T12:00:00Z"), new LocalHints());

    private Journal.Acted<Diary> write(Loaded<Diary> known, String key, String note) {
        return journal.act(Diary.TYPE, known, new Request(Actor.SYSTEM, key, "diary.write", note, null), loaded ->
                loaded.exists() && loaded.state().notes().getLast().equals(note) ? Decision.noChange()
                        : Decision.accept(List.of(Diary.written(note)), Map.of()));
    }

    private Loaded<Diary> now() {
        return journal.load(Diary.TYPE, MONDAY);
    }

    @Test
    void what_would_change_nothing_is_decided_on_the_newest_state() {
        write(now(), "k1", "rain");
        var known = now();
        write(now(), "k2", "sun");      // on another node
        var acted = write(known, "k3", "rain");
        assertEquals(3, assertInstanceOf(Outcome.Done.class, acted.outcome()).ref().number());
        assertEquals(List.of("rain", "sun", "rain"), acted.after().state().notes());
    }

    @Test
    void what_changes_nothing_of_the_newest_state_is_unchanged() {
        write(now(), "k1", "rain");
        assertEquals(new Outcome.Unchanged(new CommitRef(MONDAY, 1)), write(now(), "k2", "rain").outcome());
    }
}
