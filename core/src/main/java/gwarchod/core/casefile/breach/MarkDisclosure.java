package gwarchod.core.casefile.breach;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;

/// A breach may, or does not, have to be disclosed to the defence.
public record MarkDisclosure(EntityId breachId, boolean mayHaveTo, Text why) implements CaseCommand {}
