package gwarchod.clinic.briefing;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.ids.EntityId;

/// Says that one has read a briefing as it stood in that version.
public record ConfirmBriefing(EntityId referral, int version) implements CaseCommand {}
