package gwarchod.iom.cohort;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;

/// What is needed on a pathway, what it is to come to, and how far that is.
public record SetPathway(Pathway pathway, PathwayNeed need, Text what, Text goal, PathwayProgress progress) implements CaseCommand {}
