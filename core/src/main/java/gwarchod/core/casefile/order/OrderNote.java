package gwarchod.core.casefile.order;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.In;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is noted of an order beside how it stands: where it comes from, its conditions one by one, its service, papers.
sealed interface OrderNote extends Event {
    List<EventType<?>> TYPES = List.of(
            new EventType<>("order.described.1", Described.class),
            new EventType<>("order.adjourned.1", Adjourned.class),
            new EventType<>("order.superseded.1", Superseded.class),
            new EventType<>("order.served.1", Served.class),
            new EventType<>("order.condition-added.1", ConditionAdded.class),
            new EventType<>("order.condition-varied.1", ConditionVaried.class),
            new EventType<>("order.condition-ended.1", ConditionEnded.class),
            new EventType<>("order.circulated.1", Circulated.class),
            new EventType<>("order.lead-accepted.1", LeadAccepted.class),
            new EventType<>("order.document-attached.1", DocumentAttached.class));

    EntityId orderId();

    /// The whole of it, so that reading it needs nothing else.
    @In(Orders.REGISTER)
    record Described(EntityId orderId, Description description) implements OrderNote {}

    /// @param to when it is heard next; absent: nobody knows yet
    @In(Orders.REGISTER)
    record Adjourned(EntityId orderId, @Nullable LocalDate to) implements OrderNote {}

    @In(Orders.REGISTER)
    record Superseded(EntityId orderId, EntityId by) implements OrderNote {}

    /// @param by who served it
    /// @param proof what shows it; absent: nothing yet
    @In(Orders.REGISTER)
    record Served(EntityId orderId, LocalDate on, Text by, ServiceMethod how, @Nullable Text proof) implements OrderNote {}

    @In(Orders.REGISTER)
    record ConditionAdded(EntityId orderId, EntityId conditionId, Terms terms) implements OrderNote {}

    @In(Orders.REGISTER)
    record ConditionVaried(EntityId orderId, EntityId conditionId, Terms terms, Text why) implements OrderNote {}

    /// @param on its last day
    @In(Orders.REGISTER)
    record ConditionEnded(EntityId orderId, EntityId conditionId, LocalDate on, Text why) implements OrderNote {}

    @In(Orders.WORK)
    record Circulated(EntityId orderId, Circulation system, LocalDate on, @Nullable Text reference) implements OrderNote {}

    /// @param proposed what the rules proposed; absent where they proposed nobody
    /// @param rule by which line of `reference/order-leads.csv`
    @In(Orders.WORK)
    record LeadAccepted(EntityId orderId, LeadTeam team, @Nullable LeadTeam proposed, @Nullable String rule, UserId lead, Text why)
            implements OrderNote {}

    /// @param title what it is called here: not the name of the file, which nobody guarded
    /// @param sha256 of its bytes
    @In(Orders.WORK)
    record DocumentAttached(
            EntityId orderId, EntityId documentId, DocumentKind kind, Text title, DocumentForm form, int bytes, String sha256)
            implements OrderNote {}

    /// Where an order comes from.
    ///
    /// @param from which court, force or agency
    /// @param reference its number there
    /// @param withoutNotice whether it was made without the person being told; absent: not known
    /// @param unknown what nobody here knows yet
    /// @param trigger what has to happen before a prepared order is asked for
    record Description(
            OrderOrigin origin, @Nullable Text from, @Nullable Text reference, @Nullable Boolean withoutNotice, List<OrderPart> unknown,
            @Nullable Text trigger) {
        static final Description NONE = new Description(OrderOrigin.NOT_KNOWN, null, null, null, List.of(), null);

        public Description {
            unknown = List.copyOf(unknown);
        }
    }

    /// What a condition says.
    ///
    /// @param from its first day; absent: the order's
    /// @param until its last; absent: the order's
    /// @param protects whom it protects
    /// @param homesOf whose home it keeps the person away from
    record Terms(
            ConditionKind kind, Text text, @Nullable LocalDate from, @Nullable LocalDate until, List<PersonId> protects,
            List<PersonId> homesOf) {
        public Terms {
            protects = List.copyOf(protects);
            homesOf = List.copyOf(homesOf);
        }
    }
}
