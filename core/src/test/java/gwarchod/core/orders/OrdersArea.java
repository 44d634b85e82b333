package gwarchod.core.orders;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.order.OrderOrigin;
import gwarchod.core.casefile.order.OrderState;
import gwarchod.core.casefile.order.RecordOrder;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.desk.Answer;
import gwarchod.core.desk.Asking;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Node;
import gwarchod.core.desk.NodeSettings;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.SignIn;
import gwarchod.core.identity.AccountDeeds.OpenAccount;
import gwarchod.core.identity.AccountDeeds.RegisterAgency;
import gwarchod.core.identity.AgencyKind;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.words.Lang;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// An area with a civil orders officer, a lawyer, and others who see less.
abstract class OrdersArea {
    static final AgencyId POLICE = new AgencyId("police");
    static final Instant NOW = Instant.parse("2026-03-09T12:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

    private final Map<String, Asking> sessions = new HashMap<>();
    Node node;
    CaseId bryn;
    CaseId cai;
    private int requests;

    @BeforeEach
    void anArea(@TempDir Path data) {
        node = Node.open(NodeSettings.below(data, Optional.empty(), 4, () -> NOW), List.of());
        node.demonstrate();
        node.loader().register(new RegisterAgency(POLICE, "The police", "Yr heddlu", AgencyKind.POLICE));
        node.loader().register(new RegisterAgency(new AgencyId("advocacy"), "Advocacy", "Eiriolaeth", AgencyKind.VICTIM_SERVICE));
        account("orders", POLICE, "civil-orders-officer");
        account("legal", POLICE, "legal-adviser");
        account("schemes", POLICE, "schemes-coordinator");
        account("officer", POLICE, "investigating-officer");
        account("supervisor", POLICE, "police-supervisor");
        account("admin", POLICE, "administrator");
        account("eiriol", new AgencyId("advocacy"), "victim-advocate");
        bryn = opened("Bryn");
        cai = opened("Cai");
    }

    @AfterEach
    void close() {
        node.close();
    }

    private void account(String user, AgencyId agency, String role) {
        node.loader().open(new OpenAccount(new UserId(user), "The " + user, agency, "demo", List.of(role)));
    }

    private CaseId opened(String given) {
        return new CaseId(done(act("orders", null, OpenCase.of("Enghraifft", given, LocalDate.of(1980, 1, 1)))).get("case"));
    }

    Asking as(String user) {
        return sessions.computeIfAbsent(user, name ->
                new Asking(assertInstanceOf(SignIn.Done.class, node.desk().signIn(name, "demo", "here").await()).token(), Lang.EN, null));
    }

    Outcome act(String user, @Nullable CaseId id, CaseCommand command) {
        return node.desk().act(as(user), "k" + ++requests, null, id, command).await();
    }

    <C extends Record> Outcome does(String user, Deed<C> deed, C command) {
        return node.desk().act(as(user), "k" + ++requests, deed, command).await();
    }

    static Map<String, String> done(Outcome outcome) {
        return assertInstanceOf(Outcome.Done.class, outcome, outcome::toString).ids();
    }

    static String code(Outcome outcome) {
        return assertInstanceOf(Outcome.Refused.class, outcome).why().code();
    }

    <Q extends Record, V> V read(String user, Question<Q, V> question, Q what) {
        return switch (node.desk().ask(as(user), question, what).await()) {
            case Answer.Found<V> found -> found.view();
            case Answer.Same<V> same -> throw new AssertionError(same.toString());
            case Answer.Refused<V>(var why) -> throw new AssertionError(why.code());
        };
    }

    /// Waits until something holds that the relay brings about.
    static void eventually(BooleanSupplier holds) throws InterruptedException {
        for (int i = 0; i < 1_000 && !holds.getAsBoolean(); i++) {
            Thread.sleep(10);
        }
        assertTrue(holds.getAsBoolean());
    }

    String order(CaseId on, String type, OrderState state, @Nullable LocalDate made, @Nullable LocalDate ends, @Nullable String owner) {
        return done(act("orders", on, new RecordOrder(type, state, null, null, made, null, ends, owner == null ? null : new UserId(owner), List.of(),
                false, null, OrderOrigin.A_COURT, null, null, false, List.of(), null, null))).get("order");
    }
}
