package gwarchod.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/// The measuring of several nodes, shortly: it starts six processes.
@EnabledIfEnvironmentVariable(named = "GWARCHOD_LONG", matches = "true")
class NodesTest {
    @TempDir
    private Path folder;

    @Test
    void one_node_and_two_answer_every_request() throws Exception {
        var measured = new NodesBench().run(folder, List.of("--nodes", "2", "--seconds", "2", "--connections", "4")).getFirst();
        for (String nodes : List.of("1 node: ", "2 nodes: ")) {
            for (String kind : List.of("views", "commands")) {
                assertTrue(measured.figures().get(nodes + kind + " per second") > 0, measured.figures()::toString);
                assertEquals(0, measured.figures().get(nodes + kind + " refused or failed"), measured.figures()::toString);
            }
        }
    }
}
