package gwarchod.core.casefile.management;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.ids.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts somebody on the team that works on the case.
///
/// @param from in whose place, where that is to be made sure of: two who give it to somebody else at once don't both
public record JoinTeam(UserId user, @Nullable UserId from) implements CaseCommand {
    /// In nobody's place.
    public JoinTeam(UserId user) {
        this(user, null);
    }

    @Override
    public List<Mention> mentions() {
        return List.of(new Mention.Worker("/user", user));
    }
}
