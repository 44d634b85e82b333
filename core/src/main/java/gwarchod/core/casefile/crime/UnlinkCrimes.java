package gwarchod.core.casefile.crime;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;

/// Two crimes that were linked don't belong together.
public record UnlinkCrimes(EntityId link, Text why) implements CaseCommand {}
