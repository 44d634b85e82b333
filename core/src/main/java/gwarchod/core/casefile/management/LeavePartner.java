package gwarchod.core.casefile.management;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;

/// Ends an agency's part in the case, and with it what its people saw of it as a partner's.
public record LeavePartner(AgencyId agency, Text why) implements CaseCommand {}
