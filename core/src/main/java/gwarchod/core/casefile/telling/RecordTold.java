package gwarchod.core.casefile.telling;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.contact.ContactMethod;
import gwarchod.core.casefile.development.DevelopmentKind;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Somebody was told.
public record RecordTold(
        DevelopmentKind kind, EntityId source, PersonId person, Instant toldAt, ContactMethod how, Set<ToldOf> about, @Nullable Text note)
        implements CaseCommand {
    public RecordTold {
        about = about == null ? Set.of() : Set.copyOf(about);
    }
}
