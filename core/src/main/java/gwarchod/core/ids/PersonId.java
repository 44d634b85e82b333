package gwarchod.core.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// A protected person: a victim, a child, a new partner. Free texts refer to them by this, never by name.
public record PersonId(@JsonValue String value) implements Id {
    @JsonCreator
    public PersonId {
        Id.checked("a protected person", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
