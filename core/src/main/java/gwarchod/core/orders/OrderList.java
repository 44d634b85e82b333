package gwarchod.core.orders;

import gwarchod.core.casefile.order.OrderFlag;
import gwarchod.core.casefile.order.OrderState;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Route;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The register of orders over all cases, as far as the reader sees them.
public final class OrderList {
    /// Lines in one answer, at most and where nobody says.
    public static final int LIMIT_MAX = 200;
    public static final int LIMIT_DEFAULT = 50;


    public static final Question<Asked, Page> QUESTION = new Question<>("order.list", Asked.class, Page.class);

    public static final List<Route> ROUTES = List.of(new Route.Get("/orders", QUESTION));

    private OrderList() {}

    /// Which orders.
    public enum Show {
        /// Whatever hasn't ended.
        OPEN,
        BINDING,
        EXPIRING,
        UNOWNED,
        /// Something is out of the ordinary.
        FLAGGED,
        /// Legal Services haven't answered.
        ADVICE,
        ALL
    }

    /// @param show absent: whatever hasn't ended
    /// @param state, type, owner absent: any
    /// @param cursor absent: from the start
    public record Asked(
            @Nullable Show show, @Nullable OrderState state, @Nullable String type, @Nullable UserId owner, @Nullable Integer limit,
            @Nullable String cursor) {}

    /// @param total how many there are, listed or not
    /// @param counts of all that the reader sees, whatever was asked for
    public record Page(List<Line> items, @Nullable String next, int total, List<Count> counts) {
        public Page {
            items = List.copyOf(items);
            counts = List.copyOf(counts);
        }
    }

    /// An order.
    ///
    /// @param name what its case is called for this reader
    /// @param since, owner, ownerName, adjournedTo, flags for whoever sees the case's orders in full
    /// @param unowned nobody answers for it
    /// @param adviceBy by when Legal Services are to answer, for whoever sees the work on orders
    public record Line(
            CaseId caseId, String name, EntityId orderId, String type, String typeName, OrderState state, boolean binds,
            @Nullable LocalDate expiresOn, @Nullable LocalDate since, @Nullable LocalDate adjournedTo, @Nullable UserId owner,
            @Nullable String ownerName, boolean unowned, List<OrderFlag> flags, @Nullable LocalDate adviceBy) {
        public Line {
            flags = List.copyOf(flags);
        }
    }

    /// How many of a type are in a state.
    public record Count(String type, String typeName, OrderState state, int many) {}
}
