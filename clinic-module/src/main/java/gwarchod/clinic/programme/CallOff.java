package gwarchod.clinic.programme;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;

/// Calls off a session that lies ahead, for good.
public record CallOff(EntityId session, AskedBy askedBy, Text why) {}
