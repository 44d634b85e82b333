package gwarchod.core.casefile.person;

import gwarchod.core.casefile.CaseCommand;

/// Notes under which number another system knows the person.
public record AddIdentifier(IdentifierKind kind, String value) implements CaseCommand {}
