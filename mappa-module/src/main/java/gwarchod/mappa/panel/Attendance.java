package gwarchod.mappa.panel;

import gwarchod.core.ids.AgencyId;

/// Whether an agency was there for an item, and who for it.
///
/// @param post of who came, as they give it
/// @param mayCommit whether they could commit what their agency has
public record Attendance(AgencyId agency, Seat seat, String post, Turnout turnout, boolean mayCommit) {}
