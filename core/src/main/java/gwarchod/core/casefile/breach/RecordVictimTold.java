package gwarchod.core.casefile.breach;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A victim was told of a breach or of the response to it.
///
/// @param person which protected person of this case; absent: not named here
/// @param by who told them; absent: whoever records it
public record RecordVictimTold(
        EntityId breachId, Instant at, @Nullable PersonId person, @Nullable UserId by, @Nullable Text note)
        implements CaseCommand {
    @Override
    public List<Mention> mentions() {
        return by == null ? List.of() : List.of(new Mention.User("/by", by));
    }
}
