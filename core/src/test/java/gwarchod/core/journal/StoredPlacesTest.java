package gwarchod.core.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.json.Json;
import gwarchod.core.store.MemoryStores;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Each part of what is stored opens in its own place alone; what format 1 stored is still read.
class StoredPlacesTest {
    private static final StreamId MONDAY = new StreamId("diary", "monday");
    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    private final CommitStore store = new MemoryStores().commits();
    private final Journal journal = journal(new MemoryKeys());

    private Journal journal(Keys keys) {
        return new Journal(store, new EventCodec(keys, Diary.EVENTS, List.of()), () -> NOON, new LocalHints());
    }

    private static Request request(String key, String body) {
        return new Request(Actor.SYSTEM, key, "diary.write", body, null);
    }

    @Test
    void a_part_moved_to_another_commit_or_event_of_its_stream_does_not_open() {
        journal.act(Diary.TYPE, journal.load(Diary.TYPE, MONDAY), request("k1", "x"),
                _ -> Decision.accept(Diary.written("rain"), Diary.written("sun")));
        var codec = journal.codec();
        var ref = new CommitRef(MONDAY, 1);
        var rain = stored(0);
        assertTrue(codec.decode(ref, 0, rain, 2).isPresent());
        assertThrows(EventCodec.DamagedEvent.class, () -> codec.decode(ref, 1, rain, 2));
        assertThrows(EventCodec.DamagedEvent.class, () -> codec.decode(new CommitRef(MONDAY, 2), 0, rain, 2));
        assertThrows(EventCodec.DamagedEvent.class, () -> codec.decode(ref, 0, rain, 1), "nor by saying that an older release wrote it");
    }

    private StoredBody.StoredEvent stored(int event) {
        return StoredBody.of(store.read(MONDAY, 0).await().getFirst().body()).events().get(event);
    }

    @Test
    void what_format_1_stored_is_read_added_to_and_its_requests_known() {
        var old = FormatOne.key(5);
        var renewed = new MemoryKeys(Map.of("diary/monday", OwnerKey.succeeding(old.getEncoded())));
        var journal = journal(renewed);
        var sealed = FormatOne.seal(old, "diary/monday diary.written.1 diary/monday",
                "{\"note\":\"rain\",\"about\":null,\"aside\":null}".getBytes(StandardCharsets.UTF_8));
        var request = request("k1", "x");
        var body = """
                {"format":1,"recorded":"2026-01-05T12:00:00Z","command":"write","bodyHash":"%s","actor":%s,"ids":{"note":"n1"},
                "events":[{"type":"diary.written.1","parts":{"diary/monday":"%s"},"occurred":"2026-01-05T12:00:00Z"}]}"""
                .formatted(FormatOne.fingerprint(old, "x"), Json.write(request.actor()), sealed);
        var ref = new CommitRef(MONDAY, 1);
        store.insert(new StoredCommit(ref, request.commitId(), 0, body, StoredCommit.NOTHING_BEFORE,
                CommitBody.hash(ref, request.commitId(), 0, body, StoredCommit.NOTHING_BEFORE))).await();
        var loaded = journal.load(Diary.TYPE, MONDAY);
        assertEquals(List.of("rain"), loaded.state().notes());
        var again = journal.act(Diary.TYPE, loaded, request, _ -> Decision.noChange()).outcome();
        assertEquals(new Outcome.Done(ref, Map.of("note", "n1"), true), again);
        var other = journal.act(Diary.TYPE, loaded, request("k1", "y"), _ -> Decision.noChange()).outcome();
        assertEquals(new Outcome.Refused(Refusal.rule("key-reused")), other);
        journal.act(Diary.TYPE, loaded, request("k2", "x"), _ -> Decision.accept(Diary.written("sun")));
        assertEquals(List.of("rain", "sun"), journal.load(Diary.TYPE, MONDAY).state().notes());
    }
}
