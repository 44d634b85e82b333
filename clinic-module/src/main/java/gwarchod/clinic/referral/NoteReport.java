package gwarchod.clinic.referral;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.ids.EntityId;

/// A provider's report, carried to the participant's case file by the relay; no agreement permits it to anybody.
public record NoteReport(EntityId referral, EndReport report) implements CaseCommand {}
