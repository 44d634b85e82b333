package gwarchod.clinic.concern;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;

/// Says that something about the person cannot wait. Sent twice under one key it is one concern.
public record RaiseConcern(Text what, Phoned phoned) implements CaseCommand {}
