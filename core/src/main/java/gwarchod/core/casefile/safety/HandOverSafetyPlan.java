package gwarchod.core.casefile.safety;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import java.util.List;

/// Somebody else owns the safety plan from here on; what is in it stays as it is, and stays with whoever knows it.
///
/// @param from who did until now: two who give it to somebody else at once don't overwrite each other
public record HandOverSafetyPlan(PersonId person, UserId from, UserId owner) implements CaseCommand {
    @Override
    public List<Mention> mentions() {
        return List.of(new Mention.User("/from", from), new Mention.Worker("/owner", owner));
    }
}
