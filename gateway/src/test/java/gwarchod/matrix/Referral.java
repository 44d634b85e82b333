package gwarchod.matrix;

import gwarchod.clinic.referral.CheckEligibility;
import gwarchod.clinic.referral.DecideReferral;
import gwarchod.clinic.referral.EligibilityCriterion;
import gwarchod.clinic.referral.RecordConsent;
import gwarchod.clinic.referral.Refer;
import gwarchod.clinic.referral.ReferralConsent;
import gwarchod.clinic.referral.ReferralKind;
import gwarchod.clinic.referral.StartReferral;
import gwarchod.clinic.referral.Suitability;
import gwarchod.clinic.referral.TellParticipant;
import gwarchod.clinic.referral.ToldItem;
import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.assessment.AssessmentTool;
import gwarchod.core.casefile.assessment.CompleteAssessment;
import gwarchod.core.casefile.assessment.ConsiderAssessment;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// A referral that goes on, so that its provider takes part.
record Referral(World world, Folder folder, AgencyId provider, Ids ids) {
    void start() {
        var referred = act(new Refer(ReferralKind.PROGRAMME, provider, new EntityId(ids.all("programme").getFirst()),
                ids.all("programme-name").getFirst(), new Text("To take part"), null, null));
        var referral = new EntityId(referred.get("referral"));
        ids.only("referral", referral.value());
        ids.only("participant", referral.value());
        act(new RecordConsent(referral, ReferralConsent.GIVEN, null, null));
        for (var tool : List.of(AssessmentTool.SASH, AssessmentTool.HRE)) {
            var assessment = act(new ConsiderAssessment(null, tool, LocalDate.now(Words.ZONE), null, null, null, null)).get("assessment");
            act(new CompleteAssessment(new EntityId(assessment), LocalDate.now(Words.ZONE), null, tool.staged() ? 2 : null, null));
        }
        act(new CheckEligibility(referral, List.of(EligibilityCriterion.values()), null, null));
        act(new TellParticipant(referral, List.of(ToldItem.values()), null, null, false, null));
        act(new DecideReferral(referral, Suitability.SUITABLE, new Text("Suits"), null));
        act(new StartReferral(referral, null));
    }

    private Map<String, String> act(CaseCommand command) {
        return world.server.node().loader().act(world.people.writer(People.APART).user(), folder.caseId(), command);
    }
}
