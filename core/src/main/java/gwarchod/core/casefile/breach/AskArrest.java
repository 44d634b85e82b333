package gwarchod.core.casefile.breach;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An arrest is asked for, an urgent one by a superintendent for example: somebody has it in hand, and a clock runs.
///
/// @param askedBy who asked for it
/// @param what the owner has to do
/// @param askedAt now, where nothing is said
/// @param dueBy when it is to be made; as the area's settings have it, where nothing is said
public record AskArrest(
        EntityId breachId, Text askedBy, boolean urgent, Text what, UserId owner, AgencyId agency, @Nullable Instant askedAt,
        @Nullable Instant dueBy)
        implements CaseCommand {
    @Override
    public List<Mention> mentions() {
        return List.of(new Mention.Worker("/owner", owner), new Mention.Agency("/agency", agency));
    }
}
