package gwarchod.mappa.plan;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.In;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happens to the MAPPA layer of a plan.
sealed interface MappaPlanEvent extends Event {
    List<EventType<?>> TYPES = List.of(
            new EventType<>("mappaplan.light-reviewed.1", LightReviewed.class),
            new EventType<>("mappaplan.licence-recorded.1", LicenceRecorded.class),
            new EventType<>("mappaplan.condition-watched.1", ConditionWatched.class));

    /// @param review by which the level names it as its reason
    /// @param changed in the order of the kinds
    @In(MappaPlan.SECTION_ID)
    record LightReviewed(
            EntityId review, LocalDate reviewedOn, LocalDate nextOn, boolean robust, boolean barriers, List<ReferTrigger> changed,
            List<AgencyId> involved, @Nullable Text others, LightStep step, Text why)
            implements MappaPlanEvent {
        public LightReviewed {
            changed = List.copyOf(changed);
            involved = List.copyOf(involved);
        }
    }

    /// @param conditions none: no licence
    @In(MappaPlan.SECTION_ID)
    record LicenceRecorded(List<LicenceCondition> conditions, @Nullable LocalDate until) implements MappaPlanEvent {
        public LicenceRecorded {
            conditions = List.copyOf(conditions);
        }
    }

    record LicenceCondition(EntityId condition, Text what) {}

    @In(MappaPlan.SECTION_ID)
    record ConditionWatched(EntityId condition, EntityId measure) implements MappaPlanEvent {}
}
