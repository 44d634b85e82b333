package gwarchod.mappa.minutes;

import gwarchod.core.ids.AgencyId;

/// An agency the minutes are opened to.
public record Recipient(AgencyId agency, Ground why) {
    /// On what ground.
    public enum Ground {
        ATTENDED,
        /// It sent a report in its place.
        REPORTED,
        /// It was invited and didn't come; the chair decided that it gets them.
        CHAIR_DECIDED
    }
}
