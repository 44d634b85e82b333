package gwarchod.core.casefile.crime;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who investigates a crime from now on.
///
/// @param from who does until now, where it is taken from somebody: refused when it is another one meanwhile
public record AssignOfficer(EntityId crime, UserId officer, @Nullable UserId from) implements CaseCommand {
    @Override
    public List<Mention> mentions() {
        return Mention.worker("/officer", officer).toList();
    }
}
