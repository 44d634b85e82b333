package gwarchod.core.casefile.plan;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.In;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happens to the plan of a case.
sealed interface PlanEvent extends Event {
    List<EventType<?>> TYPES = List.of(
            new EventType<>("plan.measure-added.1", MeasureAdded.class),
            new EventType<>("plan.measure-progressed.1", MeasureProgressed.class),
            new EventType<>("plan.reviewed.1", Reviewed.class),
            new EventType<>("plan.handed-over.1", HandedOver.class),
            new EventType<>("plan.left-empty.1", LeftEmpty.class),
            new EventType<>("plan.signed-off.1", SignedOff.class));

    @In(Plan.SECTION)
    record MeasureAdded(
            EntityId measureId, Pillar pillar, Text what, @Nullable Text trigger, @Nullable UserId owner, AgencyId agency,
            @Nullable LocalDate dueOn)
            implements PlanEvent {}

    @In(Plan.SECTION)
    record MeasureProgressed(EntityId measureId, Text note, MeasureStatus status) implements PlanEvent {}

    @In(Plan.SECTION)
    record Reviewed(LocalDate reviewedOn, LocalDate nextDueOn, @Nullable Text note) implements PlanEvent {}

    /// @param before who saw to it until then
    @In(Plan.SECTION)
    record HandedOver(EntityId measureId, UserId owner, AgencyId agency, @Nullable UserId before, Text why) implements PlanEvent {}

    /// @param why nothing is needed under it
    @In(Plan.SECTION)
    record LeftEmpty(Pillar pillar, Text why) implements PlanEvent {}

    /// The plan as it stood then.
    @In(Plan.SECTION)
    record SignedOff(@Nullable Text note) implements PlanEvent {}
}
