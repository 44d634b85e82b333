package gwarchod.clinic.stalking;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;

/// Takes a release back: from here on its readers see that it was, and none of its words.
public record WithdrawFormulation(EntityId release, Text why) implements CaseCommand {}
