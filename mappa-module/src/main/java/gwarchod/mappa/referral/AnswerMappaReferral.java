package gwarchod.mappa.referral;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;

/// Accepts a referral, returns it for more, or declines it; always with a reason.
public record AnswerMappaReferral(EntityId referral, MappaAnswer answer, Text rationale) implements CaseCommand {}
