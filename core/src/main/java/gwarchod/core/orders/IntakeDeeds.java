package gwarchod.core.orders;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.order.OrderState;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Route;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is done with orders that come in before anybody knows whose they are, and the queue of them.
public final class IntakeDeeds {
    /// Whoever takes one in answers for it from that day on.
    public static final Deed<TakeIn> TAKE_IN = new Deed<>("intake.take-in", TakeIn.class);
    public static final Deed<Match> MATCH = new Deed<>("intake.match", Match.class);
    public static final Deed<PutAside> SET_ASIDE = new Deed<>("intake.set-aside", PutAside.class);

    public static final Question<Waiting, Queue> QUEUE = new Question<>("intake.queue", Waiting.class, Queue.class);

    public static final List<Route> ROUTES = List.of(
            new Route.Get("/order-intake", QUEUE),
            new Route.Post("/order-intake", TAKE_IN, 201),
            new Route.Post("/order-intake/:intake/match", MATCH, 200),
            new Route.Post("/order-intake/:intake/aside", SET_ASIDE, 200));

    private IntakeDeeds() {}

    /// @param family, given, dateOfBirth as they stand on the paper; empty where they don't
    public record TakeIn(Intake.Paper order, String family, String given, @Nullable LocalDate dateOfBirth, @Nullable Text note) {}

    /// @param on whose order it is: a case in which the reader may record one
    public record Match(EntityId intake, CaseId on) {}

    public record PutAside(EntityId intake, Text why) {}

    public record Waiting() {}

    /// @param total how many there are, listed or not
    public record Queue(List<Line> items, int total) {
        public Queue {
            items = List.copyOf(items);
        }
    }

    /// An order whose person nobody knows yet; the longest waiting first.
    ///
    /// @param since when it came in
    public record Line(
            EntityId id, String type, String typeName, OrderState state, String family, String given, @Nullable LocalDate dateOfBirth,
            @Nullable String from, @Nullable String reference, @Nullable LocalDate expiresOn, String owner, Instant since, @Nullable String note) {}
}
