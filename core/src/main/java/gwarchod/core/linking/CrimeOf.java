package gwarchod.core.linking;

import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;

/// A crime, and the case it is recorded in.
record CrimeOf(CaseId on, EntityId crime) {
    /// By which two of them are put in order.
    String key() {
        return on + "/" + crime;
    }
}
