package gwarchod.core.casefile.breach;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;

/// A copy of the court-ready history isn't needed after all, or won't be released: it waits for nobody any more.
public record WithdrawCopy(EntityId copyId, Text why) implements CaseCommand {}
