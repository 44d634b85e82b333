package gwarchod.clinic.apart;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.CaseId;

/// Says that this person must not meet the person of another case. It holds both ways.
public record DeclareApart(CaseId other, Text why) implements CaseCommand {}
