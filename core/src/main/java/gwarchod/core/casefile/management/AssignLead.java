package gwarchod.core.casefile.management;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes somebody the one who leads on this case, in the place of whoever did before. Their agency becomes a partner.
///
/// @param why needed when somebody else leads now
/// @param from who leads now, where that is to be made sure of: two who give it to somebody else at once don't overwrite each other
public record AssignLead(UserId user, AgencyId agency, @Nullable Text why, @Nullable UserId from) implements CaseCommand {
    /// Whoever leads now.
    public AssignLead(UserId user, AgencyId agency, @Nullable Text why) {
        this(user, agency, why, null);
    }

    @Override
    public List<Mention> mentions() {
        return List.of(new Mention.Worker("/user", user), new Mention.Agency("/agency", agency), new Mention.Member("/agency", user, agency));
    }
}
