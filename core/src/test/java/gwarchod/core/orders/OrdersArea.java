package gwarchod.core.orders;


import gwarchod.core.casefile.order.OrderOrigin;
import gwarchod.core.casefile.order.OrderState;
import gwarchod.core.casefile.order.RecordOrder;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.desk.Answer;
import gwarchod.core.desk.Eventually;
import gwarchod.core.desk.DeskArea;
import gwarchod.core.desk.Question;
import gwarchod.core.identity.AccountDeeds.RegisterAgency;
import gwarchod.core.identity.AgencyKind;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/// An area with a civil orders officer, a lawyer, and others who see less.
abstract class OrdersArea extends DeskArea {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

    CaseId bryn;
    CaseId cai;

    @BeforeEach
    void anArea() {
        node.loader().register(new RegisterAgency(new AgencyId("advocacy"), "Advocacy", "Eiriolaeth", AgencyKind.VICTIM_SERVICE));
        account("orders", POLICE, "civil-orders-officer");
        account("legal", POLICE, "legal-adviser");
        account("schemes", POLICE, "schemes-coordinator");
        account("officer", POLICE, "investigating-officer");
        account("supervisor", POLICE, "police-supervisor");
        account("admin", POLICE, "administrator");
        account("eiriol", new AgencyId("advocacy"), "victim-advocate");
        bryn = opened("orders", OpenCase.of("Enghraifft", "Bryn", LocalDate.of(1980, 1, 1)));
        cai = opened("orders", OpenCase.of("Enghraifft", "Cai", LocalDate.of(1980, 1, 1)));
    }

    <Q extends Record, V> V found(String user, Question<Q, V> question, Q what) {
        return switch (node.desk().ask(as(user), question, what).await()) {
            case Answer.Found<V> found -> found.view();
            case Answer.Same<V> same -> throw new AssertionError(same.toString());
            case Answer.Refused<V>(var why) -> throw new AssertionError(why.code());
        };
    }

    /// Waits until something holds that the relay brings about.
    static void eventually(BooleanSupplier holds) {
        Eventually.eventually(holds, () -> "see the test");
    }

    String order(CaseId on, String type, OrderState state, @Nullable LocalDate made, @Nullable LocalDate ends, @Nullable String owner) {
        return done(act("orders", on, new RecordOrder(type, state, null, null, made, null, ends, owner == null ? null : new UserId(owner), List.of(),
                false, null, OrderOrigin.A_COURT, null, null, false, List.of(), null, null))).get("order");
    }
}
