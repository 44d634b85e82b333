package gwarchod.core.casefile.crime;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;

/// The police cancelled a recorded crime ("no crime"): it stays to be read and counts nowhere from here on.
public record CancelCrime(EntityId crime, Text why) implements CaseCommand {}
