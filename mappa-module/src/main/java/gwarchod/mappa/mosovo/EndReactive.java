package gwarchod.mappa.mosovo;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;

/// The person is visited at home again.
public record EndReactive(Text why) implements CaseCommand {}
