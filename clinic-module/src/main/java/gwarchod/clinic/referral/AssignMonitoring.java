package gwarchod.clinic.referral;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;

/// Says who watches how a person does after a programme.
public record AssignMonitoring(EntityId referral, UserId owner) implements CaseCommand {}
