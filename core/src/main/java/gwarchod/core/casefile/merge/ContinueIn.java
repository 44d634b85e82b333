package gwarchod.core.casefile.merge;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.ids.CaseId;

/// This file goes on in another one. Carried by the relay; nobody gives it directly.
public record ContinueIn(CaseId other) implements CaseCommand {}
