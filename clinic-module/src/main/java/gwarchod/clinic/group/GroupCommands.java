package gwarchod.clinic.group;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import org.jspecify.annotations.Nullable;

/// What can be done about a group that is there.
public final class GroupCommands {
    private GroupCommands() {}

    /// Says who delivers the sessions from now on.
    public record SetFacilitators(EntityId group, UserId lead, @Nullable UserId second) {}

    /// Gives the person of a referral a place, or where there is none puts them on the waiting list.
    public record Join(EntityId group, CaseId caseId, EntityId referral) {}

    /// Takes somebody out of the group, or off its waiting list.
    public record Leave(EntityId group, EntityId referral, Text why) {}

    /// Ends the group: the sessions that still lie ahead are called off.
    public record EndGroup(EntityId group, Text why) {}
}
