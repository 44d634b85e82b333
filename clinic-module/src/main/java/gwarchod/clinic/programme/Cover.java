package gwarchod.clinic.programme;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import org.jspecify.annotations.Nullable;

/// Somebody delivers one session instead of one of its facilitators; naming that facilitator themselves takes the cover back.
public record Cover(EntityId session, UserId instead, UserId by, @Nullable Text why) {}
