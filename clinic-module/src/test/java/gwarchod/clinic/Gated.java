package gwarchod.clinic;

import gwarchod.clinic.referral.CheckEligibility;
import gwarchod.clinic.referral.EligibilityCriterion;
import gwarchod.clinic.referral.TellParticipant;
import gwarchod.clinic.referral.ToldItem;
import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.assessment.AssessmentLevel;
import gwarchod.core.casefile.assessment.AssessmentTool;
import gwarchod.core.casefile.assessment.CompleteAssessment;
import gwarchod.core.casefile.assessment.ConsiderAssessment;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Does all that is asked for before somebody starts a programme, but their consent.
public final class Gated {
    private Gated() {}

    /// @param act gives a command and says which ids came of it
    public static void open(Function<CaseCommand, Map<String, String>> act, EntityId referral, LocalDate day) {
        assess(act, AssessmentTool.SASH, day);
        assess(act, AssessmentTool.HRE, day);
        act.apply(new CheckEligibility(referral, List.of(EligibilityCriterion.values()), null, null));
        act.apply(new TellParticipant(referral, List.of(ToldItem.values()), null, null, false, null));
    }

    public static void assess(Function<CaseCommand, Map<String, String>> act, AssessmentTool tool, LocalDate day) {
        var id = new EntityId(act.apply(new ConsiderAssessment(null, tool, day, null, null, null, null)).get("assessment"));
        act.apply(new CompleteAssessment(id, day, tool == AssessmentTool.SASH ? AssessmentLevel.LOW : null, tool.staged() ? 2 : null, null));
    }
}
