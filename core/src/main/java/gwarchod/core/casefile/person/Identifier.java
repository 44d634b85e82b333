package gwarchod.core.casefile.person;

/// The number under which another system knows the person.
public record Identifier(IdentifierKind kind, String value) {
    public Identifier {
        value = value.strip();
    }
}
