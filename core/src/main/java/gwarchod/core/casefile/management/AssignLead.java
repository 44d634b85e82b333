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
public record AssignLead(UserId user, AgencyId agency, @Nullable Text why) implements CaseCommand {
    @Override
    public List<Mention> mentions() {
        return List.of(new Mention.Worker("/user", user), new Mention.Agency("/agency", agency), new Mention.Member("/agency", user, agency));
    }
}
