package gwarchod.clinic.programme;

import gwarchod.core.ids.EntityId;

/// The participant will come after all, or nobody said that they would not.
public record WithdrawNotice(EntityId session, EntityId participantId) {}
