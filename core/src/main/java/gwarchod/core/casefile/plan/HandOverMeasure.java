package gwarchod.core.casefile.plan;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody else sees to a measure from here on.
///
/// @param from who sees to it now, where that is to be made sure of: two who give it to somebody else at once don't overwrite each other
public record HandOverMeasure(EntityId measureId, UserId owner, AgencyId agency, Text why, @Nullable UserId from) implements CaseCommand {
    @Override
    public List<Mention> mentions() {
        return List.of(new Mention.Worker("/owner", owner), new Mention.Member("/agency", owner, agency));
    }
}
