package gwarchod.iom.cohort;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;

/// Any partner asks the panel to consider somebody.
public record ReferToIom(Text why) implements CaseCommand {}
