package gwarchod.core.casefile.telling;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.contact.ContactMethod;
import gwarchod.core.casefile.development.DevelopmentKind;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import java.time.Instant;

/// Whoever supports somebody at risk was told as well.
public record TellAdvocate(DevelopmentKind kind, EntityId source, PersonId person, Instant toldAt, ContactMethod how) implements CaseCommand {}
