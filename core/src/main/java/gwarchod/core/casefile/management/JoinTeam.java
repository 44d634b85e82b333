package gwarchod.core.casefile.management;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.ids.UserId;
import java.util.List;

/// Puts somebody on the team that works on the case.
public record JoinTeam(UserId user) implements CaseCommand {
    @Override
    public List<Mention> mentions() {
        return List.of(new Mention.Worker("/user", user));
    }
}
