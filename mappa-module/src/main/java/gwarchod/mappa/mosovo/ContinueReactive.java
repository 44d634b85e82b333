package gwarchod.mappa.mosovo;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;

/// A supervisor has looked at what is new: remote management goes on.
public record ContinueReactive(Text why) implements CaseCommand {}
