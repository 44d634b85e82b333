package gwarchod.core.meeting;

import gwarchod.core.ids.CaseId;

/// An item of an agenda: the case, and the item's id there.
record ItemRef(CaseId caseId, String item) {}
