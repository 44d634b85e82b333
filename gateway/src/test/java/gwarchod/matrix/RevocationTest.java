package gwarchod.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.breach.RecordBreach;
import gwarchod.core.desk.Deed;
import gwarchod.core.identity.AccountDeeds;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.sharing.AdoptAgreement;
import gwarchod.core.sharing.Agreements;
import gwarchod.core.sharing.ProposalDeeds;
import gwarchod.core.sharing.ProposeChange;
import gwarchod.matrix.People.Reader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A session, a role or an agreement ends while a thousand requests are under way and two hundred streams are open: one second after it
/// was acknowledged not one byte of content comes any more, whatever happens in the cases meanwhile.
class RevocationTest {
    private static final String ROLE = "police-supervisor";
    private static final int STREAMS = 200;

    /// What was on its way is there by then: a second is what is promised, and held where nothing else runs beside it; a busy machine's readers
    /// come to what was sent before the change later than that.
    private static final long GRACE_MS = MatrixTest.LONG ? 1_000 : 6_000;

    private static final long BEFORE_MS = 1_500;
    private static final int WARM_TURNS = 20;
    private static final long BYTES_BEFORE = 1_000_000;
    private static final long AFTER_MS = GRACE_MS + 3_000;
    private static final long CHANGE_EACH_MS = 100;

    private final World world = World.shared();

    @Test
    void after_a_log_out_nothing_comes() throws Exception {
        var reader = world.people.account("leaver-1", People.NORTH, List.of(ROLE));
        ends(reader, () -> world.server.node().desk().signOut(reader.token()).await());
    }

    @Test
    void after_the_end_of_a_role_nothing_comes() throws Exception {
        var reader = world.people.account("leaver-2", People.NORTH, List.of(ROLE));
        ends(reader, () -> done(AccountDeeds.END_ROLE, new AccountDeeds.EndRole(reader.user(), ROLE)));
    }

    @Test
    void after_another_agreement_nothing_comes_that_it_does_not_grant() throws Exception {
        var reader = world.people.account("leaver-3", People.NORTH, List.of(ROLE));
        ends(reader, () -> adopt(true));
        adopt(false);
    }

    private void ends(Reader reader, Runnable change) throws Exception {
        var folder = world.folders.getFirst();
        var paths = List.of("/api/v1/cases/" + folder.caseId(), "/api/v1/cases/" + folder.caseId() + "/timeline", "/api/v1/cases");
        var ledger = new Ledger(world.marks, world.oracle);
        var streaming = Stream.generate(() -> reader).limit(STREAMS).toList();
        try (var streams = new StreamWalk(meetings(reader), ledger, world.server.port(), streaming);
                var flood = new Flood(world.server.port(), reader, paths)) {
            for (int turns = 0; turns < WARM_TURNS && flood.bytes() <= BYTES_BEFORE; turns++) {
                goOn(folder.caseId(), BEFORE_MS);
            }
            long before = flood.bytes();
            assertTrue(before > BYTES_BEFORE, "only " + before + " bytes came before");
            assertTrue(streams.streams().stream().filter(stream -> stream.said().length > 0).count() >= STREAMS, "streams are open");
            change.run();
            long acknowledged = System.nanoTime();
            flood.keepFrom(acknowledged + GRACE_MS * 1_000_000);
            streams.keepFrom(acknowledged + GRACE_MS * 1_000_000);
            goOn(folder.caseId(), AFTER_MS);
            System.out.printf("revocation: %d requests under way, %d streams; %d bytes before, %d of answers and %d of streams after %d ms%n",
                    Flood.underWay(), streams.streams().size(), before, flood.late().length, streams.late().length, GRACE_MS);
            assertEquals(Set.of(), fields(flood.late()), "in answers");
            assertEquals(Set.of(), fields(streams.late()), "on streams");
        }
    }

    /// The first meeting this reader takes part in.
    private List<StreamWalk.Place> meetings(Reader reader) {
        var meeting = world.get(reader, "/api/v1/meetings").at("/items/0/id").asText();
        return List.of(new StreamWalk.Place("GET /api/v1/meetings/:meeting/agenda/stream", "/api/v1/meetings/" + meeting + "/agenda/stream"));
    }

    private Set<String> fields(byte[] bytes) {
        return world.marks.in(bytes).stream().map(Marks.Mark::field).collect(Collectors.toSet());
    }

    /// Things happen in the case all the time.
    private void goOn(CaseId id, long forMs) throws InterruptedException {
        for (long until = System.currentTimeMillis() + forMs; System.currentTimeMillis() < until; Thread.sleep(CHANGE_EACH_MS)) {
            world.server.node().loader().act(world.people.writer(People.APART).user(), id,
                    new RecordBreach(null, Instant.now().minusSeconds(60), new Text("Seen again"), null));
        }
    }

    private <C extends Record> void done(Deed<C> deed, C command) {
        var admin = world.people.readers().stream().filter(one -> one.roles().contains("administrator")).findFirst().orElseThrow();
        world.confirm(admin);
        var outcome = world.server.node().desk().act(People.asking(admin), "end-" + System.nanoTime(), deed, command).await();
        assertInstanceOf(Outcome.Done.class, outcome, outcome.toString());
    }

    /// @param without the role gets nothing and takes part in nothing
    private void adopt(boolean without) {
        var roles = new ArrayList<AdoptAgreement.RoleTerms>();
        for (var role : Agreements.byDefault().roles()) {
            roles.add(without && role.role().equals(ROLE)
                    ? new AdoptAgreement.RoleTerms(role.role(), role.controller(), role.regime(), role.retention(), role.assessment(), role.caseload(),
                            role.entries(), List.of(), List.copyOf(world.table.sections()), List.of(), List.of())
                    : role);
        }
        var terms = new AdoptAgreement(without ? "Ours for a while" : Agreements.byDefault().title(), roles);
        var loader = world.server.node().loader();
        var proposal = loader.act(holder("administrator").user(), Agreements.PROPOSE, new ProposeChange(null, "a test", null, null, terms));
        loader.act(holder("information-governance").user(), Agreements.APPROVE,
                new ProposalDeeds.Approve(new EntityId(proposal.get("proposal")), 0));
    }

    private Reader holder(String role) {
        return world.people.readers().stream().filter(one -> one.roles().contains(role)).findFirst().orElseThrow();
    }
}
