package gwarchod.core.casefile.telling;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.casefile.development.DevelopmentKind;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import java.util.List;

/// Somebody else tells them from here on; by when stays as it was.
///
/// @param from who was to until now: two who give it to somebody else at once don't overwrite each other
public record HandOverTelling(DevelopmentKind kind, EntityId source, PersonId person, UserId from, UserId teller) implements CaseCommand {
    @Override
    public List<Mention> mentions() {
        return List.of(new Mention.User("/from", from), new Mention.Worker("/teller", teller));
    }
}
