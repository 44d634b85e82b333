package gwarchod.core.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// A case file, and so the person it is about.
public record CaseId(@JsonValue String value) implements Id {
    @JsonCreator
    public CaseId {
        Id.checked("a case", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
