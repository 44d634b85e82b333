package gwarchod.core.casefile.order;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.casefile.advice.AdviceView;
import gwarchod.core.casefile.advice.Advices;
import gwarchod.core.casefile.level.MappaLevel;
import gwarchod.core.casefile.management.Management;
import gwarchod.core.ids.EntityId;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Section;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is done about orders, which is nobody's but the police's and their lawyers': advice, papers, circulation, and who manages the person.
public record OrderWork(List<Line> orders) {
    public static final Section<Outline, OrderWork> SECTION = new Section<>(
            Orders.WORK, "orderWork", Basis.LAW_ENFORCEMENT, Outline.class, OrderWork.class, OrderWork::outline);

    public OrderWork {
        orders = List.copyOf(orders);
    }

    /// The work on an order.
    ///
    /// @param name of its type
    /// @param made whether it was made, so that others are to learn of it
    /// @param advice what was asked about it and how that stands, the latest first, for whoever may know that it was asked; its words
    ///     stand where advice stands
    /// @param circulated the latest first
    /// @param lead who manages the person because of it, or is proposed to
    public record Line(
            EntityId id, String name, OrderState state, boolean made, boolean ended, List<AdviceView.Outlined> advice, List<Circulated> circulated,
            @Nullable Lead lead, List<Document> documents) {
        public Line {
            advice = List.copyOf(advice);
            circulated = List.copyOf(circulated);
            documents = List.copyOf(documents);
        }

        /// Whether somebody who was asked hasn't answered yet.
        public boolean adviceOpen() {
            return advice.stream().anyMatch(one -> one.state().open());
        }
    }

    public record Circulated(Circulation system, LocalDate on, @Nullable String reference) {}

    /// Who manages the person.
    ///
    /// @param proposed by the rules; absent: they propose nobody
    /// @param source where the rule comes from
    /// @param verified whether somebody compared it with its source
    /// @param accepted absent: nobody accepted it yet
    public record Lead(@Nullable LeadTeam proposed, @Nullable String source, boolean verified, @Nullable Accepted accepted) {}

    public record Accepted(LeadTeam team, String lead, String why, Instant at, String by) {}

    /// @param sha256 of its bytes
    public record Document(
            EntityId id, DocumentKind kind, String title, DocumentForm form, int bytes, String sha256, Instant attachedAt, String attachedBy) {}

    /// @param adviceOpen how many wait for advice
    public record Outline(int adviceOpen) {}

    private Outline outline() {
        return new Outline((int) orders.stream().filter(Line::adviceOpen).count());
    }

    static Optional<OrderWork> of(CaseFile file, Rendering rendering) {
        var orders = file.state(Orders.DISCIPLINE).all();
        return orders.isEmpty()
                ? Optional.empty()
                : Optional.of(new OrderWork(orders.stream().map(order -> line(file, order, rendering)).toList()));
    }

    private static Line line(CaseFile file, Order order, Rendering rendering) {
        var noted = order.file();
        var state = order.stateOn(rendering.today());
        return new Line(order.id(), rendering.say(order.type().name()), state, state.binds(), state.ended(),
                Advices.about(file, order.id(), rendering),
                noted.circulated().reversed().stream()
                        .map(one -> new Circulated(one.system(), one.on(), rendering.optionalText(one.reference()))).toList(),
                lead(file, order, rendering),
                noted.documents().stream().map(one -> document(one, rendering)).toList());
    }

    /// Who manages the person, and why them, follows from the level: it is for whoever knows of both.
    private static @Nullable Lead lead(CaseFile file, Order order, Rendering rendering) {
        if (!rendering.scope().sees(Management.TEAM.id(), Level.SUMMARY) || !rendering.scope().sees(MappaLevel.SECTION, Level.SUMMARY)) {
            return null;
        }
        var proposed = LeadRules.RULES.propose(file, order);
        var accepted = order.file().lead();
        if (accepted == null && proposed.isEmpty()) {
            return null;
        }
        return new Lead(proposed.map(LeadRules.Line::team).orElse(null), proposed.map(LeadRules.Line::source).orElse(null),
                proposed.map(LeadRules.Line::verified).orElse(false), accepted == null ? null : accepted(accepted, rendering));
    }

    private static Accepted accepted(OrderFile.Accepted one, Rendering rendering) {
        return new Accepted(one.said().team(), rendering.directory().name(one.said().lead()), rendering.text(one.said().why()), one.at(),
                rendering.directory().name(one.by()));
    }

    private static Document document(OrderFile.Attached one, Rendering rendering) {
        var said = one.said();
        return new Document(said.documentId(), said.kind(), rendering.text(said.title()), said.form(), said.bytes(), said.sha256(),
                one.at(), rendering.directory().name(one.by()));
    }
}
