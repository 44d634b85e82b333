package gwarchod.core.casefile.plan;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import java.util.List;

/// Somebody else sees to a measure from here on.
public record HandOverMeasure(EntityId measureId, UserId owner, AgencyId agency, Text why) implements CaseCommand {
    @Override
    public List<Mention> mentions() {
        return List.of(new Mention.Worker("/owner", owner), new Mention.Member("/agency", owner, agency));
    }
}
