package gwarchod.matrix;

import gwarchod.clinic.referral.CheckEligibility;
import gwarchod.clinic.referral.DecideReferral;
import gwarchod.clinic.referral.EligibilityCriterion;
import gwarchod.clinic.referral.RecordConsent;
import gwarchod.clinic.referral.Refer;
import gwarchod.clinic.referral.ReferralConsent;
import gwarchod.clinic.referral.ReferralKind;
import gwarchod.clinic.referral.RequireAttendance;
import gwarchod.clinic.referral.StartReferral;
import gwarchod.clinic.referral.Suitability;
import gwarchod.clinic.referral.TellParticipant;
import gwarchod.clinic.referral.ToldItem;
import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import java.util.List;
import java.util.Map;

/// A referral that goes on, so that its provider takes part; an order requires it, so that what missing it was is decided.
record Referral(World world, Folder folder, AgencyId provider, Ids ids) {
    void start() {
        var referred = act(new Refer(ReferralKind.PROGRAMME, provider, new EntityId(ids.all("programme").getFirst()),
                ids.all("programme-name").getFirst(), new Text("To take part"), new EntityId(ids.all("endless").getFirst()), null));
        var referral = new EntityId(referred.get("referral"));
        ids.only("referral", referral.value());
        ids.only("participant", referral.value());
        act(new RecordConsent(referral, ReferralConsent.GIVEN, null, null));
        act(new RequireAttendance(referral, new EntityId(ids.all("endless").getFirst()), null));
        act(new CheckEligibility(referral, List.of(EligibilityCriterion.values()), null, null));
        act(new TellParticipant(referral, List.of(ToldItem.values()), null, null, false, null));
        act(new DecideReferral(referral, Suitability.SUITABLE, new Text("Suits"), null));
        act(new StartReferral(referral, null));
    }

    private Map<String, String> act(CaseCommand command) {
        return world.server.node().loader().act(world.people.writer(People.APART).user(), folder.caseId(), command);
    }
}
