package gwarchod.core.casefile.crime;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;

/// The four questions were asked of a crime: each answered with its evidence, and what the behaviour is then judged to be. A later
/// judgement takes the place of an earlier one, which stays in the history.
public record JudgeCrime(
        EntityId crime, LocalDate on, FourAnswer fixated, FourAnswer obsessive, FourAnswer unwanted, FourAnswer repeated,
        FourConclusion conclusion, Text rationale) implements CaseCommand {}
