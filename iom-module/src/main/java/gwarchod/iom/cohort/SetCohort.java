package gwarchod.iom.cohort;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;

/// Selects the person for a cohort, moves them to another, or rates them anew.
public record SetCohort(IomCohort cohort, IomRating rag, Text reason) implements CaseCommand {}
