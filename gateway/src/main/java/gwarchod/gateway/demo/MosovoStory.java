package gwarchod.gateway.demo;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.management.AssignLead;
import gwarchod.core.casefile.management.JoinPartner;
import gwarchod.core.casefile.management.JoinTeam;
import gwarchod.core.casefile.person.Identifier;
import gwarchod.core.casefile.person.IdentifierKind;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.UserId;
import gwarchod.mappa.arms.ArmsAnswer;
import gwarchod.mappa.arms.ArmsOccasion;
import gwarchod.mappa.arms.ArmsRating;
import gwarchod.mappa.arms.AssessArms;
import gwarchod.mappa.arms.MosovoRisk;
import gwarchod.mappa.arms.PromptArms;
import gwarchod.mappa.arms.SetRisk;
import gwarchod.mappa.mosovo.AnswerReactive;
import gwarchod.mappa.mosovo.AskReactive;
import gwarchod.mappa.mosovo.Coming;
import gwarchod.mappa.mosovo.MosovoGround;
import gwarchod.mappa.mosovo.NoteComing;
import gwarchod.mappa.mosovo.ReactiveCriterion;
import gwarchod.mappa.mosovo.RecordSample;
import gwarchod.mappa.mosovo.SampleFinding;
import gwarchod.mappa.mosovo.TakeOn;
import gwarchod.mappa.visit.PlanVisit;
import gwarchod.mappa.visit.RecordVisit;
import gwarchod.mappa.visit.SetInterval;
import gwarchod.mappa.visit.VisitOutcome;
import gwarchod.mappa.visit.VisitPurpose;
import java.util.List;
import java.util.stream.IntStream;

/// Whom two officers for sexual and violent offenders manage: visits that are overdue and planned, remote management that was agreed, that was
/// suspended, and that is asked for.
final class MosovoStory {
    private static final String MAIR = "mosovo";
    private static final String TOMOS = "mosovo2";
    private static final int EVENING = 19;

    private final Script script;
    private int count;

    MosovoStory(Script script) {
        this.script = script;
    }

    /// @param underOrder people under a stalking protection order
    void tell(List<ProtectionOrders.Subject> underOrder) {
        overdue(registered(400, MAIR));
        planned(registered(350, MAIR));
        expected(registered(500, MAIR));
        remote(registered(1_500, MAIR), 200);
        suspended(registered(1_500, MAIR));
        asking(registered(1_600, MAIR));
        registered(5, MAIR);
        colleagues(registered(600, TOMOS), MosovoRisk.MEDIUM, 100);
        colleagues(registered(300, TOMOS), MosovoRisk.LOW, 250);
        for (var subject : underOrder.subList(0, 2)) {
            var story = subject.begun().story();
            story.then(60, MAIR, () -> new TakeOn(MosovoGround.STALKING_PROTECTION_ORDER, script.day(-60), new UserId(MAIR), null));
            risk(story, 58, MAIR, MosovoRisk.HIGH);
            visit(story, 50, MAIR, 10, VisitOutcome.SEEN_INSIDE, "At home, alone. Knows the terms of the order and could say them.");
        }
    }

    private Script.Story registered(int daysAgo, String officer) {
        int n = count++;
        var open = new OpenCase(Cast.registered(n), Cast.born(n + 5, script.day(0)), List.of(),
                List.of(new Identifier(IdentifierKind.VISOR, "DEMO-V-%04d".formatted(3_100 + n * 11))), null);
        var story = script.opens(daysAgo, officer, open);
        story.then(daysAgo, officer, new AssignLead(new UserId(officer), new AgencyId("police"), null));
        story.then(daysAgo, officer, new JoinTeam(new UserId(officer.equals(MAIR) ? TOMOS : MAIR)));
        story.then(daysAgo, officer, new JoinPartner(new AgencyId("probation")));
        story.then(daysAgo, officer, () -> new TakeOn(MosovoGround.REGISTERED, script.day(-daysAgo), new UserId(officer), null));
        return story;
    }

    private void risk(Script.Story story, int daysAgo, String officer, MosovoRisk risk) {
        story.then(daysAgo, officer, new SetRisk(risk, null, new Text("Judged with what the file and the last visit show."), null));
    }

    private void assessed(Script.Story story, int daysAgo, String officer, MosovoRisk priority) {
        var answers = IntStream.rangeClosed(1, 11).mapToObj(item -> new ArmsAnswer(item,
                priority == MosovoRisk.LOW ? ArmsRating.LOW : ArmsRating.values()[item % 3], item == 4 ? new Text("Said so himself.") : null)).toList();
        story.then(daysAgo, officer, () -> new AssessArms(script.day(-daysAgo), answers, priority,
                new Text("Made together; both agencies judge it alike."), List.of(new AgencyId("probation")), null));
    }

    private void visit(Script.Story story, int daysAgo, String officer, int hour, VisitOutcome outcome, String found) {
        boolean inside = outcome == VisitOutcome.SEEN_INSIDE;
        story.then(daysAgo - 1, officer, () -> new RecordVisit(null, script.exactly(-daysAgo, hour), false,
                List.of(new UserId(MAIR), new UserId(TOMOS)), null, outcome, List.of(VisitPurpose.COMPLIANCE, VisitPurpose.RESIDENCE), new Text(found),
                inside ? new Text("Lives alone.") : null, inside ? new Text("One telephone, seen and checked.") : null, null, false, false));
    }

    private void overdue(Script.Story story) {
        risk(story, 395, MAIR, MosovoRisk.VERY_HIGH);
        assessed(story, 380, MAIR, MosovoRisk.VERY_HIGH);
        visit(story, 75, MAIR, EVENING, VisitOutcome.SEEN_INSIDE, "A second telephone on the table, which he said was broken. It was not.");
        visit(story, 40, MAIR, 11, VisitOutcome.NOBODY_IN, "No answer; the neighbour had seen him the evening before.");
        story.then(3, MAIR, () -> new PlanVisit(script.exactly(1, 20), false, List.of(new UserId(MAIR), new UserId(TOMOS)),
                List.of(VisitPurpose.COMPLIANCE, VisitPurpose.DETECTION), new Text("Park round the corner.")));
    }

    private void planned(Script.Story story) {
        risk(story, 340, MAIR, MosovoRisk.HIGH);
        assessed(story, 200, MAIR, MosovoRisk.HIGH);
        story.then(60, MAIR, new SetInterval(45, new Text("A new job near a school: seen more often until that is settled.")));
        visit(story, 30, MAIR, EVENING, VisitOutcome.SEEN_INSIDE, "Calm, showed his rota.");
        story.then(4, MAIR, () -> new PlanVisit(script.exactly(6, 18), false, List.of(new UserId(MAIR)), List.of(VisitPurpose.RISK_CHANGE), null));
        story.then(2, "probation", () -> new PromptArms(ArmsOccasion.CHANGED_CIRCUMSTANCES, script.day(-2), new Text("He starts the new job on Monday.")));
    }

    /// Four visits in a row that anybody could expect.
    private void expected(Script.Story story) {
        risk(story, 490, MAIR, MosovoRisk.MEDIUM);
        assessed(story, 150, MAIR, MosovoRisk.MEDIUM);
        int monday = script.day(0).getDayOfWeek().getValue() - 1;
        for (int weeks : List.of(64, 50, 37, 24)) {
            visit(story, weeks * 7 + monday, MAIR, 10, VisitOutcome.SEEN_INSIDE, "At home and expecting somebody, he said.");
        }
        visit(story, 21 + monday, MAIR, 10, VisitOutcome.SEEN_INSIDE, "At home, tidy, kettle on.");
    }

    private void remote(Script.Story story, int sinceDays) {
        risk(story, 1_490, MAIR, MosovoRisk.LOW);
        visit(story, sinceDays + 90, MAIR, 14, VisitOutcome.SEEN_INSIDE, "Settled; works, sees his brother every week.");
        assessed(story, sinceDays + 20, MAIR, MosovoRisk.LOW);
        var asked = ask(story, sinceDays + 5);
        story.then(sinceDays, "supervisor", () -> new AnswerReactive(asked.entity("request"), true, new Text("Agreed: low for years and nothing new.")));
    }

    private Script.Given ask(Script.Story story, int daysAgo) {
        return story.then(daysAgo, MAIR, new AskReactive(List.of(ReactiveCriterion.values()),
                new Text("Low for years, works, keeps every notification, nothing known against him.")));
    }

    private void suspended(Script.Story story) {
        remote(story, 300);
        story.then(2, TOMOS, () -> new NoteComing(Coming.INTELLIGENCE, script.day(-2), "INT/DEMO/771",
                new Text("Seen twice this week at the swimming pool during lessons.")));
    }

    private void asking(Script.Story story) {
        risk(story, 1_590, MAIR, MosovoRisk.LOW);
        assessed(story, 30, MAIR, MosovoRisk.LOW);
        visit(story, 300, MAIR, 16, VisitOutcome.SEEN_INSIDE, "Nothing of concern.");
        ask(story, 4);
    }

    private void colleagues(Script.Story story, MosovoRisk risk, int lastVisit) {
        risk(story, 290, TOMOS, risk);
        assessed(story, 260, TOMOS, risk);
        visit(story, lastVisit, TOMOS, EVENING, VisitOutcome.SEEN_INSIDE, "As at the last visit.");
        story.then(1, "supervisor", new RecordSample(SampleFinding.SMALL_GAPS, new Text("The reason for the interval is not written down.")));
    }
}
