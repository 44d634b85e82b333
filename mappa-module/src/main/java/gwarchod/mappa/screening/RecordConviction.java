package gwarchod.mappa.screening;

import gwarchod.core.casefile.CaseCommand;

/// Records a conviction or a notification requirement as it was found: a fact, whatever follows from it.
public record RecordConviction(Particulars said) implements CaseCommand {}
