package gwarchod.core.casefile.management;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.ids.AgencyId;

/// Makes an agency a partner on the case.
public record JoinPartner(AgencyId agency) implements CaseCommand {}
