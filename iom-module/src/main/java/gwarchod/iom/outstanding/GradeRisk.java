package gwarchod.iom.outstanding;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;

/// The risk is greater or smaller than it was taken for.
public record GradeRisk(EntityId wanted, RiskGrade grade, Text why) implements CaseCommand {}
