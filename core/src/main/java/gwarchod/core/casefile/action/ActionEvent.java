package gwarchod.core.casefile.action;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.plan.Pillar;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.In;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happens to the actions of a case.
sealed interface ActionEvent extends Event {
    List<EventType<?>> TYPES = List.of(
            new EventType<>("action.given.1", Given.class),
            new EventType<>("action.completed.1", Completed.class),
            new EventType<>("action.handed-over.1", HandedOver.class));

    @In(Actions.SECTION)
    record Given(
            EntityId actionId, Text what, UserId owner, AgencyId agency, LocalDate dueOn, @Nullable Pillar pillar, @Nullable EntityId about)
            implements ActionEvent {}

    @In(Actions.SECTION)
    record Completed(EntityId actionId, ActionStatus outcome, @Nullable Text note) implements ActionEvent {}

    /// @param before who had it in hand until then
    @In(Actions.SECTION)
    record HandedOver(EntityId actionId, UserId owner, AgencyId agency, UserId before, Text why) implements ActionEvent {}
}
