package gwarchod.iom.priority;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.assessment.AssessmentLevel;
import gwarchod.core.casefile.assessment.AssessmentState;
import gwarchod.core.casefile.assessment.AssessmentTool;
import gwarchod.core.casefile.assessment.Assessments;
import gwarchod.core.casefile.crime.Crime;
import gwarchod.core.casefile.crime.Crimes;
import java.util.Comparator;
import java.util.List;

/// What of a case the ranking is made of. Every node holds it of every case: small, and without a word about anybody.
///
/// @param crimes those that count, the latest first
/// @param restricted the processing of what a score is made of is restricted: no score is made
record RankedFacts(List<RankedCrime> crimes, FlagFacts flags, boolean restricted) {
    static final RankedFacts NOTHING = new RankedFacts(List.of(), FlagFacts.NONE, false);

    /// Of somebody whose data may not be processed like that now.
    static final RankedFacts RESTRICTED = new RankedFacts(List.of(), FlagFacts.NONE, true);

    RankedFacts {
        crimes = List.copyOf(crimes);
    }

    static RankedFacts of(CaseFile file) {
        var crimes = Crimes.of(file).counted()
                .sorted(Comparator.comparing(Crime::reportedOn).reversed())
                .map(crime -> new RankedCrime((int) crime.reportedOn().toEpochDay(), crime.recordedAs(), crime.offence(), crime.protectedPerson()))
                .toList();
        return new RankedFacts(crimes, FlagFacts.of(file), false);
    }

    static boolean sashHigh(CaseFile file) {
        return Assessments.of(file).completed(AssessmentTool.SASH).filter(one -> one.level() == AssessmentLevel.HIGH).isPresent();
    }

    static int homicideStage(CaseFile file) {
        return Assessments.of(file).all().reversed().stream()
                .filter(one -> one.tool() == AssessmentTool.HRE && one.state() == AssessmentState.COMPLETED && one.stage() != null)
                .findFirst().map(one -> one.stage()).orElse(0);
    }
}
