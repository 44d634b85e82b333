package gwarchod.iom.cohort;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;

/// Takes the person out of the cohort.
///
/// @param rationale what risk remains and who follows it up
public record Deselect(DeselectionReason reason, Text rationale) implements CaseCommand {}
