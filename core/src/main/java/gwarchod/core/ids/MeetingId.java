package gwarchod.core.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// A meeting of a given kind at a given time.
public record MeetingId(@JsonValue String value) implements Id {
    @JsonCreator
    public MeetingId {
        Id.checked("a meeting", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
