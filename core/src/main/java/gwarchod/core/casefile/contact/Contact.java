package gwarchod.core.casefile.contact;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import java.time.Instant;

/// A contact that was made or attempted.
///
/// @param by who recorded it
record Contact(
        EntityId id, Instant at, ContactMethod method, ContactInitiator initiatedBy, boolean reached, Text note, UserId by) {}
