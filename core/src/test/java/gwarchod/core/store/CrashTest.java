package gwarchod.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.journal.StreamId;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {
    private static final int KILLS = 3;
    private static final int ACKNOWLEDGED_BEFORE_KILL = 800;
    private static final long WRITER_END_S = 120;

    @TempDir
    Path directory;

    @Test
    void whatever_was_acknowledged_before_kill_9_is_there_afterwards_once() throws Exception {
        var acknowledged = new HashSet<String>();
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.addAll(writeAndKill("k" + kill));
            assertAllThereOnce(acknowledged);
        }
        assertTrue(acknowledged.size() >= KILLS * ACKNOWLEDGED_BEFORE_KILL, "wrote " + acknowledged.size());
    }

    private Set<String> writeAndKill(String name) throws IOException, InterruptedException {
        var process = childJvm(CrashWriter.class, directory.toString(), name);
        var acknowledged = new HashSet<String>();
        try (BufferedReader output = process.inputReader()) {
            String line;
            while ((line = output.readLine()) != null) {
                acknowledged.add(line);
                if (acknowledged.size() == ACKNOWLEDGED_BEFORE_KILL) {
                    process.destroyForcibly();
                }
            }
        } catch (IOException e) {
            assertTrue(acknowledged.size() >= ACKNOWLEDGED_BEFORE_KILL, "the pipe broke before the kill: " + e);
        }
        assertTrue(process.waitFor(WRITER_END_S, TimeUnit.SECONDS));
        acknowledged.removeIf(line -> !line.matches("case/.*/\\d+")); // the last line may be cut short
        return acknowledged;
    }

    static Process childJvm(Class<?> main, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java",
                "-cp", System.getProperty("java.class.path"), "--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED", main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /// A number cut short by the kill would name a smaller number of the same stream, which was acknowledged too.
    private void assertAllThereOnce(Set<String> acknowledged) {
        try (var store = EmbeddedStore.open(directory); var stores = MongoStores.connect(store.connectionString(), "gwarchod")) {
            Map<String, Integer> there = new HashMap<>();
            for (String stream : acknowledged.stream().map(ref -> ref.substring(0, ref.lastIndexOf('/'))).distinct().toList()) {
                long after = 0;
                while (true) {
                    var page = Commits.await(stores.commits().read(StreamId.parse(stream), after));
                    if (page.isEmpty()) {
                        break;
                    }
                    for (var commit : page) {
                        there.merge(commit.ref().toString(), 1, Integer::sum);
                        assertEquals(after + 1, commit.ref().number());
                        after++;
                    }
                    var last = page.getLast();
                    assertEquals(last, Commits.await(stores.commits().byCommitId(last.commitId())).orElseThrow());
                }
            }
            for (String ref : acknowledged) {
                assertEquals(1, there.get(ref), ref);
            }
        }
    }
}
