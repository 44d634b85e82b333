package gwarchod.clinic.referral;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;

/// A referral that waits for its condition won't be made.
public record CancelWaiting(EntityId referral, Text why) implements CaseCommand {}
