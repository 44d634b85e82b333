package gwarchod.core.casefile.order;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import java.util.List;

/// Somebody accepts, for their team, to manage the person an order binds, and leads on the case from here on.
///
/// @param lead who does it
/// @param why this team; where it isn't the one that was proposed, why not that one
public record AcceptLead(EntityId orderId, LeadTeam team, UserId lead, AgencyId agency, Text why) implements CaseCommand {
    @Override
    public List<Mention> mentions() {
        return List.of(new Mention.Worker("/lead", lead), new Mention.Agency("/agency", agency), new Mention.Member("/agency", lead, agency));
    }
}
