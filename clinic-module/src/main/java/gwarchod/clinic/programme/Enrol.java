package gwarchod.clinic.programme;

import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;

/// Puts the person of a referral that has started on a session's list. The referral's id is the participant's.
public record Enrol(EntityId session, CaseId caseId, EntityId referral) {}
