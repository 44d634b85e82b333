package gwarchod.clinic.apart;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;

/// Says that two people may meet again.
public record EndApart(EntityId declaration, Text why) implements CaseCommand {}
