package gwarchod.gateway.demo;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.contact.ContactMethod;
import gwarchod.core.casefile.plan.AddMeasure;
import gwarchod.core.casefile.plan.LeaveEmpty;
import gwarchod.core.casefile.plan.Pillar;
import gwarchod.core.casefile.plan.SignOffPlan;
import gwarchod.core.casefile.thirdparty.AgreementAnswer;
import gwarchod.core.casefile.thirdparty.DecideThirdParty;
import gwarchod.core.casefile.thirdparty.MakeThirdParty;
import gwarchod.core.casefile.thirdparty.RecipientKind;
import gwarchod.core.casefile.thirdparty.SubjectTold;
import gwarchod.core.casefile.thirdparty.TellSubject;
import gwarchod.core.casefile.thirdparty.ThirdPartyDecision;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.UserId;
import gwarchod.mappa.plan.LightStep;
import gwarchod.mappa.plan.RecordLicence;
import gwarchod.mappa.plan.ReferTrigger;
import gwarchod.mappa.plan.ReviewLight;
import gwarchod.mappa.screening.CourtFinding;
import gwarchod.mappa.screening.Particulars;
import gwarchod.mappa.screening.RecordConviction;
import gwarchod.mappa.screening.ScreeningOutcome;
import gwarchod.mappa.screening.ScreeningPurpose;
import gwarchod.mappa.screening.SentenceKind;
import gwarchod.mappa.screening.SignScreening;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Plans that are whole and signed off, one that changed since, one at level 1; and who outside the agencies was told, is to be told, or isn't.
final class PlanStory {
    private static final String MOSOVO = "mosovo";

    private final Script script;

    PlanStory(Script script) {
        this.script = script;
    }

    /// @param underOrder people under an order, in their order
    void tell(List<ProtectionOrders.Subject> underOrder) {
        for (int i : new int[] {0, 1, 3}) {
            var story = underOrder.get(i).begun().story();
            story.then(15, MOSOVO, new LeaveEmpty(Pillar.INTERVENTIONS_AND_TREATMENT, new Text(
                    "A programme was completed in March; probation's assessment asks for none at present.")));
            story.then(12, "supervisor", new SignOffPlan(new Text("Gone through with the officer; contingency tested by telephone.")));
        }
        underOrder.get(3).begun().story().then(4, MOSOVO, new LeaveEmpty(Pillar.INTERVENTIONS_AND_TREATMENT, new Text(
                "He left the alcohol service and refuses another; to be asked again in spring.")));
        employer(underOrder.get(1).begun().story());
        victim(underOrder.get(0).begun());
        var deferred = underOrder.get(2).begun().story();
        deferred.then(9, MOSOVO, new DecideThirdParty(null, ThirdPartyDecision.DEFER, script.day(-9), new Text(
                "He has asked about work at a riding school, and has no offer yet."), RecipientKind.EMPLOYER, null,
                new Text("A riding school"), null, null, null, null, null, null, null, script.day(-1)));
        underOrder.stream().filter(subject -> !subject.programme()).map(subject -> subject.begun().story()).limit(1).forEach(this::levelOne);
        underOrder.get(3).begun().story().then(30, "coordinator", new DecideThirdParty(null, ThirdPartyDecision.DO_NOT_DISCLOSE, script.day(-30),
                new Text("He lives alone, has no work and no partner. Nobody needs to know more than the order says."), null, null, null, null,
                null, null, null, null, null, null, null));
    }

    /// Managed at level 1 since a sentence: screened, on licence, reviewed once; an agency that is involved can't see the plan yet.
    private void levelOne(Script.Story story) {
        story.then(140, MOSOVO, new RecordConviction(new Particulars("stalking-4a", null, CourtFinding.CONVICTED, SentenceKind.CUSTODY, 14,
                script.day(-150), script.day(-120), script.day(60), false, null)));
        story.then(139, MOSOVO, () -> new SignScreening(ScreeningPurpose.IDENTIFICATION, ScreeningOutcome.LEVEL_1, 2, true, true,
                new Text("The lead agency's plan holds, and nobody else's part is blocked."), script.day(-30), "Gwenda Goruchwyl"));
        story.then(118, MOSOVO, new RecordLicence(List.of(new Text("To live where his officer approves."),
                new Text("To be indoors from nine at night to six in the morning."), new Text("To tell his officer of any new relationship.")),
                script.day(60)));
        story.then(117, MOSOVO, new AddMeasure(Pillar.MONITORING_AND_CONTROL, new Text("The tag's data is read each Monday."), null,
                new UserId(MOSOVO), new AgencyId("police"), null));
        story.then(32, MOSOVO, new ReviewLight(script.day(-32), null, true, false, Set.of(ReferTrigger.ADDRESS_CHANGED),
                List.of(new AgencyId("probation"), new AgencyId("prison")), new Text("His sister, with whom he stays at weekends."),
                LightStep.STAY_AT_LEVEL_ONE, new Text("He moved within the same town; the new address is approved, and contact is kept.")));
    }

    private DecideThirdParty disclosing(int day, RecipientKind recipient, @Nullable Text organisation, Persons.@Nullable Begun begun, String why,
            String content, int dueIn, SubjectTold told, @Nullable String untold) {
        return new DecideThirdParty(null, ThirdPartyDecision.DISCLOSE, script.day(day), new Text(why), recipient,
                begun == null ? null : begun.atRisk().person("person"), organisation, new Text(content), new UserId(MOSOVO), ContactMethod.IN_PERSON,
                script.day(day + dueIn), told, Persons.text(untold), new Text("He may lose the work; his officer sees him the same week."),
                script.day(day + 90));
    }

    /// One was told and hasn't signed; another is to be told.
    private void employer(Script.Story story) {
        var decided = story.then(34, MOSOVO, () -> disclosing(-34, RecipientKind.EMPLOYER, new Text("The delivery firm"), null,
                "His round takes him past the protected address twice a day.", "That he may not be in two streets, and whom to ring if he asks for them.",
                10, SubjectTold.TOLD, null));
        story.then(28, MOSOVO, () -> new MakeThirdParty(decided.entity("disclosure"), script.day(-28), ContactMethod.IN_PERSON, null,
                new Text("Told to the depot's manager, who changed his round.")));
        story.then(27, MOSOVO, () -> new TellSubject(decided.entity("disclosure"), script.day(-27), new Text("At his appointment.")));
        story.then(3, MOSOVO, () -> disclosing(-3, RecipientKind.EDUCATION, new Text("The evening college"), null,
                "He has enrolled in a class of sixteen-year-olds.", "That he is under an order, and who is to be told if he comes to another class.",
                7, SubjectTold.TELLS_THEMSELVES, null));
    }

    private void victim(Persons.Begun begun) {
        var decided = begun.story().then(40, MOSOVO, () -> disclosing(-40, RecipientKind.VICTIM, null, begun,
                "He has begun to work near where she does.", "Where he works and at what hours, and whom to ring.", 5, SubjectTold.NOT_TOLD,
                "Knowing that she knows would tell him that he frightens her."));
        begun.story().then(37, MOSOVO, () -> new MakeThirdParty(decided.entity("disclosure"), script.day(-37), ContactMethod.IN_PERSON,
                AgreementAnswer.SIGNED, new Text("With her advocate.")));
    }
}
