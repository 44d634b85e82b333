package gwarchod.core.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// A thing inside a stream: an order, a measure, an action, a breach, a participant.
public record EntityId(@JsonValue String value) implements Id {
    @JsonCreator
    public EntityId {
        Id.checked("a thing in a case", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
