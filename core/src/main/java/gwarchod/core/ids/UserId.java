package gwarchod.core.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Somebody with an account. Equal to the name they sign in with.
public record UserId(@JsonValue String value) implements Id {
    @JsonCreator
    public UserId {
        Id.checked("a user", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
