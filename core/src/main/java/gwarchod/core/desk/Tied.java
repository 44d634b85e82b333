package gwarchod.core.desk;

import gwarchod.core.json.Json;

/// Whether somebody comes in by their organisation's provider, as whoever looks after accounts sees it.
///
/// @param name theirs there, while it waits or was not used yet
/// @param by who proposed it
public record Tied(State state, String issuer, String name, String by, boolean mayPropose, boolean mayApprove, boolean mayEnd) {
    public static final Tied NOTHING = new Tied(State.NONE, "", "", "", false, false, false);

    public enum State {
        NONE,
        PROPOSED,
        APPROVED,
        MADE;

        /// As words are keyed by it.
        public String word() {
            return Json.kebab(this);
        }
    }
}
