package gwarchod.core.casefile.person;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;

/// Takes back a number that isn't this person's.
public record RemoveIdentifier(IdentifierKind kind, String value, Text why) implements CaseCommand {}
