package gwarchod.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.bench.ReadStorm;
import gwarchod.bench.StormArea;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import gwarchod.core.reads.Read;
import gwarchod.core.reads.Reads;
import gwarchod.core.store.EmbeddedStore;
import gwarchod.core.store.MongoStores;
import gwarchod.core.verify.Verify;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadKillTest {
    /// Answered looks after which the process is killed.
    private static final int KILLED_AFTER = 20_000;

    /// Who was answered, about what.
    private record Look(UserId user, CaseId on) {}

    private final Map<Look, Integer> answered = new HashMap<>();

    @TempDir
    Path data;

    @Test
    void every_answered_look_is_on_record_after_kill_9_and_at_most_one_more_for_each_reader() throws IOException, InterruptedException {
        readUntilKilled();
        var recorded = new HashMap<Look, Integer>();
        try (var store = EmbeddedStore.open(data.resolve("store")); var stores = MongoStores.connect(store.connectionString(), "gwarchod")) {
            var reads = new Reads(stores.reads());
            reads.listen(read -> count(recorded, read));
            reads.refresh();
        }
        answered.forEach((look, count) -> {
            int there = recorded.getOrDefault(look, 0);
            assertTrue(there == count || there == count + 1, () -> look + ": " + count + " answered, " + there + " on record");
        });
        assertEquals(0, Verify.run(data, System.out));
        try (var node = StormArea.open(data)) {
            StormArea.as(node, "reader1");
        }
    }

    private static void count(Map<Look, Integer> recorded, Read read) {
        if (read.question().equals("case.view")) {
            read.seen().forEach(seen -> seen.cases().forEach(id -> recorded.merge(new Look(read.user(), id), 1, Integer::sum)));
        }
    }

    private void readUntilKilled() throws IOException, InterruptedException {
        var storm = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                ReadStorm.class.getName(), data.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        int looks = 0;
        try (var said = new BufferedReader(new InputStreamReader(storm.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                var words = line.split(" ");
                if (words[0].equals("seen")) {
                    answered.merge(new Look(new UserId(words[1]), new CaseId(words[2])), Integer.parseInt(words[3]), Math::max);
                    if (++looks == KILLED_AFTER) {
                        storm.toHandle().destroyForcibly();     // kill -9 that leaves what it had said by then to be read
                    }
                }
            }
        } finally {
            storm.destroyForcibly().waitFor();
        }
        assertTrue(looks >= KILLED_AFTER, "it ended by itself after " + looks);
        System.out.println("killed after " + looks + " answered looks");
    }
}
