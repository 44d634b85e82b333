package gwarchod.clinic.referral;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.attendance.Consequence;
import gwarchod.core.ids.EntityId;

/// The lead decides what it was that a programme an order requires came to an early end, and says why.
public record DecideEnd(EntityId referral, Consequence consequence, Text why) implements CaseCommand {}
