package gwarchod.core.casefile.thirdparty;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import java.util.List;

/// Somebody else tells the recipient.
///
/// @param from who was to until now
public record HandOverThirdParty(EntityId disclosure, UserId from, UserId by) implements CaseCommand {
    @Override
    public List<Mention> mentions() {
        return List.of(new Mention.Worker("/by", by));
    }
}
