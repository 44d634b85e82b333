package gwarchod.core.casefile.crime;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;

/// The outcome of a crime no longer stands, and the investigation is open again.
public record ReopenOutcome(EntityId crime, Text why) implements CaseCommand {}
