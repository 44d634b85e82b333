package gwarchod.mappa.panel;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.FreeWords;
import gwarchod.core.journal.In;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happens to a case at a meeting. What an agency says, and that it took it back, is an event of the section that its sensitivity names,
/// so that nobody else's timeline knows of it.
sealed interface PanelEvent extends Event permits PanelEvent.OfItem, Saying {
    List<EventType<?>> OF_ITEM = List.of(
            new EventType<>("panel.opened.1", Opened.class),
            new EventType<>("panel.invited.1", Invited.class),
            new EventType<>("panel.uninvited.1", Uninvited.class),
            new EventType<>("panel.invitation-answered.1", InvitationAnswered.class),
            new EventType<>("panel.attended.1", Attended.class),
            new EventType<>("panel.acknowledged.1", Acknowledged.class),
            new EventType<>("panel.risk-summed.1", RiskSummed.class),
            new EventType<>("panel.topic-covered.1", TopicCovered.class),
            new EventType<>("panel.critical-considered.1", CriticalConsidered.class),
            new EventType<>("panel.dissented.1", Dissented.class),
            new EventType<>("panel.review-set.1", ReviewSet.class),
            new EventType<>("panel.closed.1", Closed.class));

    /// The item it is about.
    EntityId item();

    sealed interface OfItem extends PanelEvent {}

    /// @param convener the agency that calls the meeting and takes its minutes
    @In(Panel.ITEM)
    record Opened(EntityId item, MeetingId meeting, int level, AgencyId convener) implements OfItem {}

    /// @param person none: whoever of the agency
    /// @param reason why they are needed for this person
    @In(Panel.ITEM)
    record Invited(EntityId item, EntityId invitation, AgencyId agency, Seat seat, @Nullable UserId person, Text reason) implements OfItem {}

    @In(Panel.ITEM)
    record Uninvited(EntityId item, EntityId invitation, Text why) implements OfItem {}

    @In(Panel.ITEM)
    record InvitationAnswered(EntityId item, EntityId invitation, InvitationAnswer answer, @Nullable Text note) implements OfItem {}

    /// @param post of who came, as they give it; of who didn't come, who was expected
    /// @param mayCommit whether they can commit what their agency has
    @In(Panel.ITEM)
    record Attended(EntityId item, AgencyId agency, Seat seat, @FreeWords String post, Turnout turnout, boolean mayCommit) implements OfItem {}

    /// The statement on confidentiality and equality was read to an agency's people, and they hold to it.
    @In(Panel.ITEM)
    record Acknowledged(EntityId item, AgencyId agency) implements OfItem {}

    @In(Panel.STANDARD)
    record RiskSummed(
            EntityId item, Text toWhom, Text nature, Text imminence, Text raises, Text lowers, HarmLevel overall, List<RiskTo> levels)
            implements OfItem {
        public RiskSummed {
            levels = List.copyOf(levels);
        }
    }

    @In(Panel.STANDARD)
    record TopicCovered(EntityId item, PanelTopic topic, Text said) implements OfItem {}

    /// Whether it is put forward as a critical public protection case.
    @In(Panel.STANDARD)
    record CriticalConsidered(EntityId item, boolean putForward, Text why) implements OfItem {}

    /// @param view in which somebody differs
    /// @param wentOn how the meeting agreed to go on
    @In(Panel.STANDARD)
    record Dissented(EntityId item, EntityId dissent, AgencyId agency, Text view, Text wentOn) implements OfItem {}

    @In(Panel.ITEM)
    record ReviewSet(EntityId item, LocalDate on) implements OfItem {}

    /// @param until when it is gone on with; none: it was held
    /// @param owner who sees to that
    /// @param gaps what it lacked
    @In(Panel.ITEM)
    record Closed(
            EntityId item, PanelEnd end, @Nullable LocalDate until, @Nullable Text reason, @Nullable UserId owner, List<PanelGap> gaps)
            implements OfItem {
        public Closed {
            gaps = List.copyOf(gaps);
        }
    }
}
