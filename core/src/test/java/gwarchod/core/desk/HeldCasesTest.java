package gwarchod.core.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.breach.RecordBreach;
import gwarchod.core.ids.CaseId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeldCasesTest extends SeveralNodes {
    @Test
    void a_node_that_holds_two_files_knows_all_cases_and_shows_and_changes_each() {
        var node = Node.open(settings("one", Clock.systemUTC()).holding(2), List.of());
        nodes.add(node);
        police(node, "iom-officer");
        var officer = signedIn(node, "iom-officer");
        var ids = new ArrayList<CaseId>();
        for (String family : List.of("Un", "Dau", "Tri", "Pedwar", "Pump", "Chwech")) {
            ids.add(opened(node, officer, family));
        }
        for (int round = 0; round < 2; round++) {
            for (CaseId id : ids) {
                done(act(node, officer, id, new RecordBreach(null, Instant.now().minusSeconds(60), new Text("round " + round), null)));
            }
        }
        ids.forEach(id -> assertTrue(view(node, officer, id).contains("round 0") && view(node, officer, id).contains("round 1")));
        assertEquals(6, node.health().cases());
    }
}
