package gwarchod.mappa.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import gwarchod.core.desk.Answer;
import gwarchod.core.desk.Asking;
import gwarchod.core.desk.Node;
import gwarchod.core.desk.NodeSettings;
import gwarchod.core.desk.SignIn;
import gwarchod.core.identity.AccountDeeds.OpenAccount;
import gwarchod.core.identity.AccountDeeds.RegisterAgency;
import gwarchod.core.identity.AgencyKind;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.UserId;
import gwarchod.core.words.Lang;
import gwarchod.mappa.MappaModule;
import gwarchod.mappa.performance.PerformanceDeeds.PerformanceOf;
import gwarchod.mappa.performance.PerformanceView.Count;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PerformanceSeenTest {
    private static final AgencyId POLICE = new AgencyId("police");
    private static final Instant NOW = Instant.parse("2026-03-09T12:00:00Z");

    private static Set<Counted> late(Node node, String role) {
        node.loader().open(new OpenAccount(new UserId(role), role, POLICE, "demo", List.of(role)));
        var token = assertInstanceOf(SignIn.Done.class, node.desk().signIn(role, "demo", "here").await()).token();
        var found = node.desk().ask(new Asking(token, Lang.EN, null), PerformanceDeeds.REPORT, new PerformanceOf(null, null)).await();
        var view = (PerformanceView) assertInstanceOf(Answer.Found.class, found, found.toString()).view();
        var all = new TreeSet<Counted>();
        view.now().stream().map(Count::what).forEach(all::add);
        all.retainAll(Set.of(Counted.OVERDUE_VISITS, Counted.OVERDUE_ASSESSMENTS));
        return all;
    }

    @Test
    void visits_are_counted_for_those_alone_who_may_know_of_visits(@TempDir Path data) {
        try (var node = Node.open(NodeSettings.below(data, Optional.empty(), 4, () -> NOW), List.of(new MappaModule()))) {
            node.loader().register(new RegisterAgency(POLICE, "The police", "Yr heddlu", AgencyKind.POLICE));
            assertEquals(Set.of(Counted.OVERDUE_VISITS, Counted.OVERDUE_ASSESSMENTS), late(node, "mosovo-officer"));
            assertEquals(Set.of(Counted.OVERDUE_VISITS, Counted.OVERDUE_ASSESSMENTS), late(node, "police-supervisor"));
            assertEquals(Set.of(Counted.OVERDUE_ASSESSMENTS), late(node, "mappa-chair"));
            assertEquals(Set.of(Counted.OVERDUE_ASSESSMENTS), late(node, "mappa-coordinator"));
            assertEquals(Set.of(Counted.OVERDUE_ASSESSMENTS), late(node, "scrutineer"), "nor without names");
        }
    }
}
