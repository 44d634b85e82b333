package gwarchod.core.casefile.merge;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.ids.CaseId;

/// Another file about the same person goes on in this one. Carried by the relay; nobody gives it directly.
public record TakeIn(CaseId other) implements CaseCommand {}
