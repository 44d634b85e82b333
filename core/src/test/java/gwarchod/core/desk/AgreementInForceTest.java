package gwarchod.core.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.action.GiveAction;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.sharing.Agreements;
import gwarchod.core.sharing.ProposalDeeds;
import gwarchod.core.sharing.ProposeChange;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// An approved change of the agreement holds for whoever has an agenda or a case open at once, without being asked again.
class AgreementInForceTest extends VictimServices {
    /// It comes by itself; how soon is measured in `bench`, where nothing else runs beside it.
    private static final long PATIENCE_S = 30;

    private void approved(String role, String section) {
        var loader = node.loader();
        var change = new ProposeChange(null, "the panel decided", null, List.of(new ProposeChange.Cell(role, section, List.of())), null);
        var proposal = new EntityId(loader.act(new UserId("admin"), Agreements.PROPOSE, change).get("proposal"));
        loader.act(new UserId("governance"), Agreements.APPROVE, new ProposalDeeds.Approve(proposal, 0));
    }

    @Test
    void what_is_no_longer_allowed_leaves_open_agendas_and_cases_by_itself() throws InterruptedException {
        account("admin", POLICE, "administrator");
        account("governance", POLICE, "information-governance");
        done("police", new GiveAction(new Text("Ask the neighbours"), new UserId("police"), POLICE, TODAY.plusDays(1), null, null));
        now.set(MONDAY.plus(Duration.ofDays(2)));
        tokens.clear();
        done("police", new GiveAction(new Text("Ask them again"), new UserId("police"), POLICE, TODAY.plusDays(9), null, null));
        var news = new LinkedBlockingQueue<AgendaNews>();
        var open = assertInstanceOf(Following.Open.class, node.desk().follow(asking("police"), meeting, null, news::add).await());
        assertTrue(new String(news.poll(PATIENCE_S, TimeUnit.SECONDS).json(), StandardCharsets.UTF_8).contains("action-overdue"));
        approved("mappa-coordinator", "action.list");
        var next = news.poll(PATIENCE_S, TimeUnit.SECONDS);
        assertEquals("reload", next.kind());
        assertFalse(agenda("police").contains("action-overdue"));
        assertFalse(view("police").contains("Ask the neighbours"));
        approved("mappa-coordinator", "person.details");
        assertEquals("reload", news.poll(PATIENCE_S, TimeUnit.SECONDS).kind());
        assertTrue(open.allowed());
        open.close();
    }
}
