package gwarchod.clinic.programme;

import gwarchod.core.ids.EntityId;

/// Says on what terms a programme takes people from now on.
public record SetTerms(EntityId programme, ProgrammeTerms terms) {}
