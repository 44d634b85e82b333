package gwarchod.mappa.mosovo;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;

/// Records what a supervisor found in a case they sampled.
public record RecordSample(SampleFinding finding, Text note) implements CaseCommand {}
