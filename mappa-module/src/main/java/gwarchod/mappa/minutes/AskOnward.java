package gwarchod.mappa.minutes;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;

/// Asks the chair whether minutes may be shared with somebody who wasn't at the meeting.
///
/// @param to with whom
/// @param need why they need to know, and why no less will do
public record AskOnward(EntityId item, String to, Text need) implements CaseCommand {}
