package gwarchod.core.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gwarchod.core.fuzz.Fuzz;
import gwarchod.core.fuzz.Mutations;
import gwarchod.core.ids.PersonId;
import gwarchod.core.json.Json;
import gwarchod.core.store.MemoryStores;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the journal reads back, changed: it is understood, or refused with a fault that has a name.
class JournalDecodersFuzzTest {
    private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");
    private static final CommitRef REF = new CommitRef(new StreamId("diary", "monday"), 7);

    @TempDir
    Path folder;

    private interface Reading {
        void read() throws Exception;
    }

    /// Nothing but these may come of reading what is stored.
    private static void named(Reading reading) {
        try {
            reading.read();
        } catch (EventCodec.UnknownEvent | EventCodec.DamagedEvent | UncheckedIOException named) {
            assertFalse(named.getMessage().isBlank());
        } catch (Exception wrong) {
            if (wrong.getClass() != IllegalStateException.class) {
                fail("a fault without a name: " + wrong, wrong);
            }
        }
    }

    private static StoredCommit written(EventCodec codec) {
        var request = new Request(Actor.SYSTEM, "key", "diary.write", "{}", REF);
        var events = List.<Event>of(new Diary.Written("rain", new PersonId("eira"), "aside"), new Diary.HappenedEarlier("sun", AT));
        return CommitBody.write(codec, REF, StoredCommit.NOTHING_BEFORE, AT, AT.getEpochSecond(), request, events, Map.of("note", "n1")).stored();
    }

    @Test
    void a_changed_body_of_a_commit_is_read_or_refused_by_name() {
        var codec = new EventCodec(new MemoryKeys(), Diary.EVENTS, List.of());
        var whole = written(codec);
        assertEquals(2, CommitBody.read(codec, whole).facts().size());
        var body = Json.read(whole.body(), JsonNode.class);
        Fuzz.run("bodies of commits", 0.02, 4_000, (random, _) -> {
            var dice = new Mutations(random, List.of("eira", "person/eira", "diary/monday", "diary.written.1", "diary.happened-earlier.1"));
            var text = dice.chance(4)
                    ? new String(dice.bytes(whole.body().getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8)
                    : dice.json(body).toString();
            var stored = new StoredCommit(REF, whole.commitId(), whole.slot(), text, whole.previous(), whole.hash());
            named(() -> CommitBody.read(codec, stored));
            named(() -> CommitBody.first(stored));
        });
    }

    /// Sealed under the right key, and still nothing an event could be.
    @Test
    void a_payload_that_opens_but_says_nothing_is_refused_by_name() {
        var keys = new MemoryKeys();
        var upcasters = List.of(new Upcaster("diary.written.0", "diary.written.1", old -> old.put("note", old.get("text").textValue())));
        var codec = new EventCodec(keys, Diary.EVENTS, upcasters);
        var payload = Json.MAPPER.createObjectNode().put("text", "rain").put("note", "rain").put("about", "eira").put("aside", "x");
        Fuzz.run("payloads of events", 0.02, 4_000, (random, _) -> {
            var dice = new Mutations(random, List.of("eira"));
            var type = dice.pick(List.of("diary.written.0", "diary.written.1", "diary.happened-earlier.1", "diary.none.1"));
            var plain = dice.sent(dice.json(payload));
            var owner = REF.stream().toString();
            var body = (ObjectNode) Json.read(written(codec).body(), JsonNode.class);
            var event = body.putArray("events").addObject().put("type", type).put("occurred", AT.toString());
            event.putObject("parts").put(owner, keys.forWriting(owner).seal(REF + "#0 " + type + " " + owner, plain));
            named(() -> CommitBody.read(codec, new StoredCommit(REF, "id", 1, body.toString(), StoredCommit.NOTHING_BEFORE, "")));
        });
    }

    @Test
    void a_changed_key_file_is_read_or_refused_by_name() throws Exception {
        var master = MasterKeyFile.open(folder.resolve("master.key"), false);
        var file = folder.resolve("persons.keys");
        try (var keys = KeyFile.open(file, folder.resolve("destroyed.keys"), master)) {
            keys.forWriting("case/c1");
            keys.forWriting("person/eira");
            keys.destroy("person/eira");
        }
        var whole = Files.readAllBytes(file);
        var masterWhole = Files.readAllBytes(folder.resolve("master.key"));
        Fuzz.run("key files", 0.02, 400, (random, number) -> {
            var dice = new Mutations(random, List.of("case/c1"));
            var changed = folder.resolve("changed-" + number % 8);
            Files.deleteIfExists(changed);
            Files.write(changed, dice.bytes(whole));
            named(() -> {
                try (var keys = KeyFile.open(changed, folder.resolve("none"), master)) {
                    keys.owners().forEach(owner -> named(() -> keys.forReading(owner)));
                }
            });
            Files.write(changed, dice.bytes(masterWhole));
            named(() -> MasterKeyFile.open(changed, true).wrap("case/c1", new byte[] {1}));
        });
    }

    @Test
    void a_changed_checkpoint_key_or_copy_of_the_checkpoints_is_read_or_refused_by_name() throws Exception {
        var key = CheckpointKey.open(folder);
        var whole = Files.readAllBytes(folder.resolve("checkpoint.private"));
        var line = Json.write(Map.of("body",
                "{\"number\":1,\"at\":\"2026-03-01T12:00:00Z\",\"previous\":\"0\",\"heads\":[]}", "hash", "0", "signature", "x")) + "\n";
        var witness = folder.resolve("checkpoints.jsonl");
        Fuzz.run("checkpoints", 0.02, 800, (random, _) -> {
            var dice = new Mutations(random, List.of("1"));
            Files.write(folder.resolve("checkpoint.private"), dice.bytes(whole));
            named(() -> CheckpointKey.open(folder).sign("x"));
            Files.write(witness, dice.bytes((line + line).getBytes(StandardCharsets.UTF_8)));
            var stores = new MemoryStores();
            named(() -> new Checkpoints(stores.commits(), stores.reads(), stores.checkpoints(), key, witness, () -> AT)
                    .start(new LocalHints()));
        });
    }
}
