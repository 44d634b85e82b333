package gwarchod.gateway.demo;

import gwarchod.clinic.programme.CreateProgramme;
import gwarchod.clinic.programme.ProgrammeTerms;
import gwarchod.clinic.programme.Programmes;
import gwarchod.clinic.programme.RiskBand;
import gwarchod.clinic.programme.SetTerms;
import gwarchod.clinic.referral.Achieved;
import gwarchod.clinic.referral.CheckEligibility;
import gwarchod.clinic.referral.DecideReferral;
import gwarchod.clinic.referral.EligibilityCriterion;
import gwarchod.clinic.referral.EndReferral;
import gwarchod.clinic.referral.HoldKind;
import gwarchod.clinic.referral.HoldReferral;
import gwarchod.clinic.referral.RecordConsent;
import gwarchod.clinic.referral.Refer;
import gwarchod.clinic.referral.ReferIf;
import gwarchod.clinic.referral.ReferralConsent;
import gwarchod.clinic.referral.ReferralEnd;
import gwarchod.clinic.referral.ReferralKind;
import gwarchod.clinic.referral.StartReferral;
import gwarchod.clinic.referral.Suitability;
import gwarchod.clinic.referral.TellParticipant;
import gwarchod.clinic.referral.ToldItem;
import gwarchod.clinic.report.GiveReport;
import gwarchod.clinic.report.ReportDeeds;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.assessment.AssessmentLevel;
import gwarchod.core.casefile.assessment.AssessmentTool;
import gwarchod.core.casefile.assessment.CompleteAssessment;
import gwarchod.core.casefile.assessment.ConsiderAssessment;
import gwarchod.core.casefile.crime.AllegeCounter;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.casefile.level.SetLevel;
import gwarchod.core.ids.AgencyId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The programme and its twenty referrals (`evidence/programme-2023.json`): seven completed, three withdrew, one on hold for a trial,
/// four required by an order, the rest under way or being secured.
final class ProgrammeStory {
    private static final String NAME = "Reflecting on Relationships";

    private static final int PLACES = 8;
    private static final List<ProgrammeTerms.Module> MODULES = List.of(
            new ProgrammeTerms.Module("Beginning", 1), new ProgrammeTerms.Module("What happened", 3), new ProgrammeTerms.Module("Its effect on others", 3),
            new ProgrammeTerms.Module("Triggers", 2), new ProgrammeTerms.Module("Another way", 3), new ProgrammeTerms.Module("Looking back", 2),
            new ProgrammeTerms.Module("Keeping going", 1));

    /// Of those who ended, on how many the provider reported: the newest two are owed, and late.
    private static final int REPORTED = 7;

    /// Of those who completed and of those being secured, one each is a case the review found something in, and is told there.
    private static final int TOLD_ELSEWHERE = 1;

    /// Days since the newest earlier session of the second provider's group, which nobody has registered yet.
    private static final int THRESHOLD_OFFSET_DAYS = 3;

    private final Script script;
    private final Persons persons;
    private final Script.Given fpuk;
    private final Script.Given threshold;
    private final List<Participant> high = new ArrayList<>();
    private final List<Participant> lower = new ArrayList<>();

    /// Somebody who was referred.
    ///
    /// @param lead who leads their case
    record Participant(Script.Story story, Script.Given referral, String lead) {}

    ProgrammeStory(Script script, Persons persons) {
        this.script = script;
        this.persons = persons;
        this.fpuk = programme("fpuk", "High risk, complex or live risk", RiskBand.HIGH, RiskBand.VERY_HIGH);
        this.threshold = programme("threshold", "Medium and low risk", RiskBand.LOW, RiskBand.MEDIUM);
    }

    private Script.Given programme(String provider, String takes, RiskBand... risks) {
        var made = script.does(900, "schemes", Programmes.CREATE, () ->
                new CreateProgramme(NAME, new AgencyId(provider), new Text(takes), MODULES.stream().map(ProgrammeTerms.Module::name).toList()));
        script.does(899, "schemes", Programmes.SET_TERMS, () -> new SetTerms(made.entity("programme"), new ProgrammeTerms(
                new Text("Men over 18 who accept that they have harmed somebody, and who can take part in a group in English or Welsh."),
                List.of(risks), PLACES, new ProgrammeTerms.Absences(2, 4), MODULES)));
        return made;
    }

    /// Prepares a referral for the case that the crime comes to no further action.
    Script.Given prepare(Persons.Begun begun, int daysAgo) {
        return begun.story().then(daysAgo, "officer", () -> new ReferIf(new AgencyId("fpuk"), fpuk.entity("programme"), NAME,
                new Text("He would come of his own accord, he said when he was arrested."), begun.crime().entity("crime")));
    }

    /// Somebody who completed it so many days ago.
    Script.Given completed(Persons.Begun begun, int daysAgo) {
        var participant = refer(begun, daysAgo + 80, "threshold", threshold, null, true);
        participant.story().then(daysAgo, "schemes", () ->
                new EndReferral(participant.referral().entity("referral"), ReferralEnd.COMPLETED, null, null));
        reports(participant, daysAgo - 5, "facilitator2", null);
        return participant.referral();
    }

    void tell(List<ProtectionOrders.Subject> underOrder) {
        var facts = Evidence.read("programme-2023").get("programme");
        underOrder.stream().filter(ProtectionOrders.Subject::programme).forEach(subject ->
                high.add(refer(subject.begun(), 56, "fpuk", fpuk, subject.order(), true)));
        int completed = facts.get("completed").asInt() - TOLD_ELSEWHERE;
        int withdrew = facts.get("withdrew").asInt();
        int onHold = facts.get("onHoldForTrial").asInt();
        int beingSecured = facts.get("beingSecured").asInt() - TOLD_ELSEWHERE;
        int others = facts.get("referrals").asInt() - facts.get("requiredBySpo").asInt() - 2 * TOLD_ELSEWHERE;
        for (int i = 0; i < others; i++) {
            if (i < completed) {
                ended(i, ReferralEnd.COMPLETED, null);
            } else if (i < completed + withdrew) {
                ended(i, ReferralEnd.WITHDREW, "Did not want to go on.");
            } else if (i < completed + withdrew + onHold) {
                onHold();
            } else if (i < completed + withdrew + onHold + beingSecured) {
                beingSecured(i);
            } else {
                underWay(i);
            }
        }
        var groups = new GroupStory(script);
        groups.sessions("fpuk", "facilitator", fpuk, high, 0);
        groups.sessions("threshold", "facilitator2", threshold, lower, THRESHOLD_OFFSET_DAYS);
        new SafetyStory(script).tell(high, lower);
    }

    private Persons.Begun begin(int daysAgo, int i) {
        var begun = persons.begin(daysAgo, "dao", i % 3 == 0 ? RecordedClass.CONTROLLING_OR_COERCIVE_BEHAVIOUR : RecordedClass.STALKING,
                i % 3 != 1, "Persistent calls and visits after the relationship ended.");
        Persons.partners(begun, daysAgo - 1, "dao", "idva");
        return begun;
    }

    private void ended(int i, ReferralEnd how, @Nullable String why) {
        int daysAgo = 400 - i * 14;
        var participant = refer(begin(daysAgo + 30, i), daysAgo, i % 2 == 0 ? "fpuk" : "threshold", i % 2 == 0 ? fpuk : threshold, null, true);
        participant.story().then(daysAgo - 80, "schemes", () ->
                new EndReferral(participant.referral().entity("referral"), how, Persons.text(why), null));
        if (i < REPORTED) {
            reports(participant, daysAgo - 90, i % 2 == 0 ? "facilitator" : "facilitator2", why);
        }
    }

    private static List<Text> done(int modules) {
        return MODULES.stream().limit(modules).map(module -> new Text(module.name())).toList();
    }

    /// What the provider says at the end.
    private void reports(Participant participant, int daysAgo, String facilitator, @Nullable String why) {
        script.does(daysAgo, facilitator, ReportDeeds.GIVE, () -> why == null
                ? new GiveReport(participant.referral().entity("referral"), Achieved.PARTIALLY, done(5),
                        new Text("Names what he did and what it did to others. Leaves a room before he shouts."), new Text("New jealousy when plans change."),
                        new Text("A visit each month for half a year, and the same plan for bad days."), null, null)
                : new GiveReport(participant.referral().entity("referral"), null, done(2), null,
                        new Text("As at the first meeting."), null, new Text(why), new Text("Ask again in three months; a one-to-one may suit better.")));
    }

    private void onHold() {
        var participant = refer(begin(150, 1), 120, "fpuk", fpuk, null, true);
        participant.story().then(90, "schemes", () ->
                new HoldReferral(participant.referral().entity("referral"), HoldKind.TRIAL,
                        new Text("On hold until after the trial."), script.day(24), null, null));
    }

    private void beingSecured(int i) {
        var begun = begin(40 + i, i);
        begun.story().then(12, "dao", () -> new AllegeCounter(
                begun.crime().entity("crime"), new Text("He says that she came to his door and hit him."), null, null));
        refer(begun, 16, i % 2 == 0 ? "fpuk" : "threshold", i % 2 == 0 ? fpuk : threshold, null, false);
    }

    private void underWay(int i) {
        boolean highRisk = high.size() < 5;
        var begun = begin(110 + i, i);
        if (highRisk) {
            var panel = script.panel(60);
            begun.story().then(60, "coordinator", () -> new SetLevel(2, 2, script.day(30), new Text("Complex, live risk: formal meetings add value."),
                    panel.meeting(), null));
        }
        (highRisk ? high : lower).add(refer(begun, 70, highRisk ? "fpuk" : "threshold", highRisk ? fpuk : threshold, null, true));
    }

    private Participant refer(
            Persons.Begun begun, int daysAgo, String provider, Script.Given programme, Script.@Nullable Given order, boolean consents) {
        var story = begun.story();
        var facilitator = provider.equals("fpuk") ? "facilitator" : "facilitator2";
        var referral = story.then(daysAgo, "schemes", () -> new Refer(ReferralKind.PROGRAMME, new AgencyId(provider),
                programme.entity("programme"), NAME, new Text("Suitable by risk and by the gate of assessments."),
                order == null ? null : order.entity("order"), null,
                provider.equals("fpuk") ? new Text("Complex: the panel asked for the specialist provider.")
                        : new Text("The group near his home has a place.")));
        assessed(story, daysAgo + 1, AssessmentTool.SASH, AssessmentLevel.MODERATE, null);
        assessed(story, daysAgo + 1, AssessmentTool.HRE, null, order == null ? 3 : 4);
        if (consents) {
            story.then(daysAgo - 2, "schemes", () ->
                    new CheckEligibility(referral.entity("referral"), List.of(EligibilityCriterion.values()), null, null));
            story.then(daysAgo - 3, "schemes", () -> new RecordConsent(referral.entity("referral"), ReferralConsent.GIVEN, null, null));
            story.then(daysAgo - 5, facilitator, () -> new DecideReferral(referral.entity("referral"), Suitability.SUITABLE,
                    new Text("Met once; motivated enough to begin."), null));
            story.then(daysAgo - 6, facilitator, () ->
                    new TellParticipant(referral.entity("referral"), List.of(ToldItem.values()), null, null, false, null));
            story.then(daysAgo - 7, "schemes", () -> new StartReferral(referral.entity("referral"), null));
        }
        return new Participant(story, referral, order == null ? "dao" : "mosovo");
    }

    private void assessed(Script.Story story, int daysAgo, AssessmentTool tool, @Nullable AssessmentLevel level, @Nullable Integer stage) {
        var considered = story.then(daysAgo, "dao", () -> new ConsiderAssessment(null, tool, script.day(-daysAgo), null, null, null, null));
        story.then(daysAgo, "dao", () -> new CompleteAssessment(considered.entity("assessment"), script.day(-daysAgo), level, stage, null));
    }
}
