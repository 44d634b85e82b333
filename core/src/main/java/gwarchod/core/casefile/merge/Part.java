package gwarchod.core.casefile.merge;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.ids.CaseId;

/// The other file is about somebody else after all. Carried by the relay; nobody gives it directly.
public record Part(CaseId other) implements CaseCommand {}
