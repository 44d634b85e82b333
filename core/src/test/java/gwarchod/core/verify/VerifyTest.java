package gwarchod.core.verify;

import static gwarchod.core.store.Commits.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import gwarchod.core.journal.Checkpoint;
import gwarchod.core.journal.Head;
import gwarchod.core.journal.StoredCommit;
import gwarchod.core.store.Commits;
import gwarchod.core.store.EmbeddedStore;
import gwarchod.core.store.MongoStores;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {
    private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path data;

    private Path journal;
    private KeyPair keys;
    private final TreeMap<String, StoredCommit> heads = new TreeMap<>();
    private String lastCheckpoint = StoredCommit.NOTHING_BEFORE;
    private final List<String> printed = new ArrayList<>();

    /// Three streams of four commits; a checkpoint after the second and one after the fourth of each; then one commit more.
    @BeforeEach
    void store() throws Exception {
        journal = data.resolve("store/journal");
        keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Files.createDirectories(data.resolve("keys"));
        Files.createDirectories(data.resolve("witness"));
        Files.writeString(data.resolve("keys/checkpoint.public"), Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()) + "\n");
        try (var store = EmbeddedStore.open(data.resolve("store")); var stores = MongoStores.connect(store.connectionString(), "gwarchod")) {
            for (int number = 1; number <= 4; number++) {
                for (String stream : List.of("case/a", "case/b", "meeting/c")) {
                    commit(stores, stream, number);
                }
                if (number % 2 == 0) {
                    checkpoint(stores, number / 2);
                }
            }
            commit(stores, "case/a", 5);
        }
    }

    private void commit(MongoStores stores, String stream, long number) {
        var previous = heads.containsKey(stream) ? heads.get(stream).hash() : StoredCommit.NOTHING_BEFORE;
        var commit = Commits.commit(stream, number, stream + "#" + number, AT.getEpochSecond() + number,
                "{\"said\":\"" + stream + " " + number + "\"}", previous);
        await(stores.commits().insert(commit));
        heads.put(stream, commit);
    }

    private void checkpoint(MongoStores stores, long number) throws GeneralSecurityException, IOException {
        var array = new JsonArray();
        heads.values().forEach(head -> array.add(new JsonObject()
                .put("stream", head.ref().stream().toString()).put("number", head.ref().number()).put("hash", head.hash())));
        var body = new JsonObject().put("number", number).put("at", AT.toString()).put("previous", lastCheckpoint).put("heads", array).encode();
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(keys.getPrivate());
        signature.update(body.getBytes(StandardCharsets.UTF_8));
        var signed = Base64.getEncoder().encodeToString(signature.sign());
        var seen = heads.values().stream().map(head -> new Head(head.ref().stream(), head.ref().number(), head.hash())).toList();
        await(stores.checkpoints().insert(new Checkpoint(number, AT, seen, lastCheckpoint, body, hash, signed)));
        Files.writeString(data.resolve("witness/checkpoints.jsonl"),
                new JsonObject().put("body", body).put("hash", hash).put("signature", signed).encode() + "\n",
                StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        lastCheckpoint = hash;
    }

    private int verify() {
        var bytes = new ByteArrayOutputStream();
        int status = Verify.run(data, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        printed.addAll(bytes.toString(StandardCharsets.UTF_8).lines().toList());
        return status;
    }

    private void assertBad(String beginning) {
        assertEquals(1, verify(), printed.toString());
        assertTrue(printed.getFirst().startsWith("BAD: " + beginning), printed.toString());
    }

    private void edit(Consumer<List<BsonDocument>> change) throws IOException {
        var records = StoredRecords.read(journal);
        change.accept(records);
        StoredRecords.write(journal, records);
    }

    private void remove(Predicate<BsonDocument> document) throws IOException {
        edit(records -> assertTrue(records.removeIf(record -> record.containsKey("d") && document.test(record.getDocument("d")))));
    }

    private void change(String id, String field, String from, String to) throws IOException {
        edit(records -> documents(records).filter(document -> id(document).equals(id)).forEach(document ->
                document.put(field, new BsonString(document.getString(field).getValue().replace(from, to)))));
    }

    private static Stream<BsonDocument> documents(List<BsonDocument> records) {
        return records.stream().filter(record -> record.containsKey("d")).map(record -> record.getDocument("d"));
    }

    private static String id(BsonDocument document) {
        return document.get("_id").isString() ? document.getString("_id").getValue() : "checkpoint " + document.getInt64("_id").getValue();
    }

    @Test
    void a_whole_store_is_good_and_what_nothing_vouches_for_is_counted() {
        assertEquals(0, verify(), printed.toString());
        assertTrue(printed.get(0).startsWith("good: 13 commits in 3 streams, 2 checkpoints"), printed.toString());
        assertTrue(printed.get(1).startsWith("not vouched for: 1 commits"), printed.toString());
    }

    @Test
    void a_changed_byte_is_named_though_only_the_checksum_tells() throws IOException {
        var bytes = Files.readAllBytes(journal);
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        bytes[text.indexOf("case/b 3")] ^= 1;
        Files.write(journal, bytes);
        assertBad("case/b/3: its bytes were changed, in " + journal + " at offset ");
    }

    @Test
    void a_changed_byte_is_named_though_the_checksum_was_mended() throws IOException {
        change("case/b/3", "body", "case/b 3", "case/b 4");
        assertBad("case/b/3: what is stored doesn't match its hash");
    }

    @Test
    void a_commit_changed_and_hashed_again_breaks_the_chain() throws IOException {
        edit(records -> documents(records).filter(document -> id(document).equals("case/b/3")).forEach(document -> document
                .append("body", new BsonString("{}"))
                .append("hash", new BsonString(Commits.commit("case/b", 3, "case/b#3", AT.getEpochSecond() + 3, "{}",
                        document.getString("previous").getValue()).hash()))));
        assertBad("case/b/4: it doesn't follow from the commit before it");
    }

    @Test
    void a_head_changed_and_hashed_again_is_known_by_its_checkpoint() throws IOException {
        edit(records -> documents(records).filter(document -> id(document).equals("case/b/4")).forEach(document -> document
                .append("body", new BsonString("{}"))
                .append("hash", new BsonString(Commits.commit("case/b", 4, "case/b#4", AT.getEpochSecond() + 4, "{}",
                        document.getString("previous").getValue()).hash()))));
        assertBad("case/b/4: it isn't the commit that checkpoint 2 saw");
    }

    @Test
    void a_commit_cut_off_the_end_of_its_stream_is_missed() throws IOException {
        remove(document -> id(document).equals("case/b/4"));
        assertBad("case/b/4: it is gone, cut off the end of its stream, which now ends at 3; checkpoint 2 saw it");
    }

    @Test
    void a_commit_taken_from_the_middle_is_missed() throws IOException {
        remove(document -> id(document).equals("case/b/2"));
        assertBad("case/b/2: it is gone");
    }

    @Test
    void a_removed_stream_is_missed() throws IOException {
        remove(document -> id(document).startsWith("meeting/c/"));
        assertBad("meeting/c: the stream is gone; checkpoint 1 saw 2 commits of it");
    }

    @Test
    void a_removal_or_change_by_a_record_is_named() throws IOException {
        var whole = Files.readAllBytes(journal);
        edit(records -> records.add(BsonDocument.parse("{r: 'gwarchod.commits', i: 'case/a/5'}")));
        assertBad("BsonString{value='case/a/5'} of gwarchod.commits: it was removed");
        printed.clear();
        Files.write(journal, whole);
        edit(records -> records.add(records.stream().filter(r -> r.containsKey("d") && id(r.getDocument("d")).equals("case/a/5")).findFirst().orElseThrow()));
        assertBad("case/a/5: it was written over");
    }

    @Test
    void an_altered_checkpoint_is_named() throws IOException {
        change("checkpoint 1", "body", "case/b", "case/a");
        assertBad("checkpoint 1: the store and the copy in");
    }

    @Test
    void a_checkpoint_altered_in_both_places_is_named() throws IOException {
        change("checkpoint 1", "body", "12:00", "12:01");
        var witness = data.resolve("witness/checkpoints.jsonl");
        Files.writeString(witness, Files.readString(witness).replaceFirst("12:00", "12:01"));
        assertBad("checkpoint 1: its body doesn't match its hash");
    }

    @Test
    void a_checkpoint_signed_by_another_is_named() throws Exception {
        var other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Files.writeString(data.resolve("keys/checkpoint.public"), Base64.getEncoder().encodeToString(other.getPublic().getEncoded()) + "\n");
        assertBad("checkpoint 1: its signature isn't by the key");
    }

    @Test
    void a_removed_checkpoint_is_missed() throws IOException {
        remove(document -> id(document).equals("checkpoint 2"));
        assertBad("checkpoint 2: it is gone from the store");
    }

    @Test
    void a_copy_without_an_older_checkpoint_is_named() throws IOException {
        Files.delete(data.resolve("witness/checkpoints.jsonl"));
        assertBad("checkpoint 1: the copy in");
    }

    @Test
    void a_torn_end_is_told_and_is_no_fault() throws IOException {
        Files.write(journal, new byte[100], StandardOpenOption.APPEND);
        assertEquals(0, verify(), printed.toString());
        assertTrue(printed.getLast().contains("100 bytes"), printed.toString());
    }

    @Test
    void a_store_cut_back_to_an_earlier_checkpoint_shows_by_a_witness_elsewhere() throws IOException {
        var elsewhere = data.resolveSibling(data.getFileName() + "-witness");
        Files.createDirectories(elsewhere);
        Files.copy(data.resolve("witness/checkpoints.jsonl"), elsewhere.resolve("checkpoints.jsonl"));
        remove(document -> id(document).matches("checkpoint 2|.*/[345]"));
        var below = Files.readAllLines(data.resolve("witness/checkpoints.jsonl"));
        Files.writeString(data.resolve("witness/checkpoints.jsonl"), below.getFirst() + "\n");
        assertEquals(0, verify(), "the copy below the data was cut back with it: " + printed);
        var said = new ByteArrayOutputStream();
        assertEquals(1, Verify.run(List.of("--witness", elsewhere.toString(), "--data", data.toString()), new PrintStream(said, true, StandardCharsets.UTF_8)));
        assertTrue(said.toString(StandardCharsets.UTF_8).startsWith("BAD: checkpoint 2: it is gone from the store"), said.toString(StandardCharsets.UTF_8));
    }

    @Test
    void it_shares_no_code_with_the_writer() {
        var own = new ClassFileImporter().importPackagesOf(Verify.class).stream()
                .filter(type -> !type.getName().contains("Test") && !type.getName().contains("StoredRecords")).toList();
        assertTrue(own.size() >= 5);
        own.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream()).map(d -> d.getTargetClass().getPackageName())
                .forEach(target -> assertTrue(!target.startsWith("gwarchod") || target.equals(Verify.class.getPackageName()), target));
    }
}
