package gwarchod.core.verify;

import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.fuzz.Fuzz;
import gwarchod.core.fuzz.Mutations;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever stands in its files, the check ends with a verdict and never with a stack trace.
class VerifyFuzzTest {
    @TempDir
    Path data;

    private static BsonDocument record(String collection, BsonDocument document) {
        return new BsonDocument("p", new BsonString("gwarchod." + collection)).append("d", document);
    }

    @Test
    void the_check_says_good_or_bad_of_any_bytes() throws Exception {
        var journal = Files.createDirectories(data.resolve("store")).resolve("journal");
        var commit = new BsonDocument("_id", new BsonString("case/a/1")).append("stream", new BsonString("case/a")).append("number", new BsonInt64(1))
                .append("commitId", new BsonString("x")).append("slot", new BsonInt64(1)).append("body", new BsonString("{}"))
                .append("previous", new BsonString("0".repeat(64))).append("hash", new BsonString("0".repeat(64)));
        var checkpoint = new BsonDocument("_id", new BsonInt64(1)).append("body", new BsonString("{\"number\":1,\"heads\":[]}"))
                .append("hash", new BsonString("0")).append("signature", new BsonString("0"));
        StoredRecords.write(journal, List.of(record("commits", commit), record("checkpoints", checkpoint)));
        var whole = Files.readAllBytes(journal);
        var witness = Files.createDirectories(data.resolve("witness")).resolve("checkpoints.jsonl");
        var copies = "{\"body\":\"{\\\"number\\\":1,\\\"heads\\\":[]}\",\"hash\":\"0\",\"signature\":\"0\"}\n".getBytes(StandardCharsets.UTF_8);
        var key = Files.createDirectories(data.resolve("keys")).resolve("checkpoint.public");
        Fuzz.run("files to be checked", 0.03, 800, (random, _) -> {
            var dice = new Mutations(random, List.of("case/a/1"));
            Files.write(journal, dice.chance(3) ? whole : dice.bytes(whole));
            if (dice.chance(2)) {
                var forged = commit.clone();
                forged.put(dice.pick(List.copyOf(forged.keySet())), dice.chance(2) ? new BsonString(dice.text()) : new BsonInt64(dice.number(3) - 1));
                StoredRecords.write(journal, List.of(record("commits", forged), record(dice.chance(9) ? dice.text() : "checkpoints", checkpoint)));
            }
            Files.write(witness, dice.chance(2) ? copies : dice.bytes(copies));
            Files.write(key, dice.noise(40));
            var said = new ByteArrayOutputStream();
            int status = Verify.run(data, new PrintStream(said, true, StandardCharsets.UTF_8));
            var verdict = said.toString(StandardCharsets.UTF_8);
            assertTrue(status == 1 ? verdict.startsWith("BAD: ") : verdict.startsWith("good: 0 commits"), status + " " + verdict);
        });
    }
}
