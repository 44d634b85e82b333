package gwarchod.core.casefile.telling;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.casefile.development.DevelopmentKind;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import java.time.Instant;
import java.util.List;

/// Who tells somebody, and by when.
///
/// @param kind with `source`: what they are told of
/// @param tellBy before it happens, where it is told before
public record NameTeller(DevelopmentKind kind, EntityId source, PersonId person, UserId teller, Instant tellBy) implements CaseCommand {
    @Override
    public List<Mention> mentions() {
        return Mention.worker("/teller", teller).toList();
    }
}
