package gwarchod.core.casefile.telling;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.development.DevelopmentKind;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody couldn't be told.
public record RecordNotTold(
        DevelopmentKind kind, EntityId source, PersonId person, Instant triedAt, NotToldBecause because, @Nullable Text note)
        implements CaseCommand {}
