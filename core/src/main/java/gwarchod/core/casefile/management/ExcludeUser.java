package gwarchod.core.casefile.management;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.UserId;
import java.util.List;

/// From here on this user can't know that the case exists, whatever their roles: a relative, a neighbour, somebody named in it.
public record ExcludeUser(UserId user, Text why) implements CaseCommand {
    @Override
    public List<Mention> mentions() {
        return List.of(new Mention.User("/user", user));
    }
}
