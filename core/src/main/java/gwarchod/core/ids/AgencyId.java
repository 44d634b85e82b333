package gwarchod.core.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// An agency: a police unit, a probation area, a clinic, a provider, a victim service.
public record AgencyId(@JsonValue String value) implements Id {
    @JsonCreator
    public AgencyId {
        Id.checked("an agency", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
