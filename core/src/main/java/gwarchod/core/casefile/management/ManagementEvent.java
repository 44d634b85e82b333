package gwarchod.core.casefile.management;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.In;
import org.jspecify.annotations.Nullable;

/// What is recorded about who manages the person.
sealed interface ManagementEvent extends Event {
    /// @param before who led until then
    @In("management.team")
    record LeadAssigned(UserId user, AgencyId agency, @Nullable UserId before, Text why) implements ManagementEvent {}

    @In("management.team")
    record PartnerJoined(AgencyId agency) implements ManagementEvent {}

    @In("management.team")
    record PartnerLeft(AgencyId agency, Text why) implements ManagementEvent {}

    @In("management.team")
    record TeamJoined(UserId user) implements ManagementEvent {}

    @In("management.team")
    record TeamLeft(UserId user) implements ManagementEvent {}

    @In("management.team")
    record UserExcluded(UserId user, Text why) implements ManagementEvent {}

    @In("management.team")
    record UserReadmitted(UserId user, Text why) implements ManagementEvent {}
}
