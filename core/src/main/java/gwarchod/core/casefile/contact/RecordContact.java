package gwarchod.core.casefile.contact;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A contact with a protected person, or an attempt at one. The outcome's ids name it as `contact`.
///
/// @param reached false for an attempt that didn't reach them, which keeps no promise
public record RecordContact(
        PersonId person, Instant occurredAt, ContactMethod method, ContactInitiator initiatedBy, boolean reached, @Nullable Text note)
        implements CaseCommand {}
