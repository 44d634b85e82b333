package gwarchod.gateway.demo;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.advice.AskAdvice;
import gwarchod.core.casefile.advice.AskedAbout;
import gwarchod.core.casefile.considered.Considering;
import gwarchod.core.casefile.considered.Forum;
import gwarchod.core.casefile.considered.RecordConsiderations;
import gwarchod.core.casefile.considered.Verdict;
import gwarchod.core.casefile.crime.DisagreeOnClass;
import gwarchod.core.casefile.crime.FourAnswer;
import gwarchod.core.casefile.crime.FourConclusion;
import gwarchod.core.casefile.crime.JudgeCrime;
import gwarchod.core.casefile.crime.RecordCircumstances;
import gwarchod.core.casefile.crime.RecordCrime;
import gwarchod.core.casefile.crime.RecordOutcome;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.casefile.crime.Standing;
import gwarchod.core.casefile.crime.VictimRelation;
import java.util.List;

/// Three cases of the review's dip sample (`case-findings-2023.json`) about what was considered: a notice not pursued after no further action,
/// a class about which people disagree, and a caution that didn't work.
final class ConsideredStory {
    private static final int CAUTIONED = 60;

    private final Script script;
    private final Persons persons;

    ConsideredStory(Script script, Persons persons) {
        this.script = script;
        this.persons = persons;
    }

    /// One of the three, by its name.
    void tell(String id) {
        switch (id) {
            case "dvpn-not-progressed" -> noticeNotProgressed();
            case "contradictory-class" -> contradictoryClass();
            case "caution-not-working" -> cautionNotWorking();
            default -> throw new IllegalStateException("no story tells " + id);
        }
    }

    private void noticeNotProgressed() {
        var begun = persons.begin(12, "dao", RecordedClass.HARASSMENT, true, "Messages and visits after they separated.");
        begun.story().then(12, "officer", () -> new RecordCircumstances(
                begun.crime().entity("crime"), VictimRelation.EX_PARTNER, script.day(-12), null));
        begun.story().then(10, "officer", () -> new RecordOutcome(begun.crime().entity("crime"), 15, script.day(-10), null, null));
        begun.story().then(10, "officer", () -> new RecordConsiderations(begun.crime().entity("crime"), script.day(-10), Forum.DAILY_MANAGEMENT,
                List.of(new Considering("dvpn", Verdict.NOT_PURSUED, null), new Considering("nmo", Verdict.NOT_PURSUED, null),
                        new Considering("programme", Verdict.CONSIDERED, null)),
                new Text("No violence or threat of it; he lives in another county now. The victim was told how to apply for an order herself.")));
    }

    private void contradictoryClass() {
        var begun = persons.begin(25, "dao", RecordedClass.STALKING, false, "Waits outside her workplace and follows her home.");
        begun.story().then(24, "dao", () -> new JudgeCrime(begun.crime().entity("crime"), script.day(-24), yes("Only her."), yes("Every day."),
                yes("Told to stop twice."), yes("Since spring."), FourConclusion.STALKING, new Text("All four are met.")));
        begun.story().then(20, "iom", () -> new DisagreeOnClass(
                begun.crime().entity("crime"), RecordedClass.HARASSMENT, new Text("Not stalking: they work in the same building.")));
        begun.story().then(15, "officer", () -> new RecordOutcome(begun.crime().entity("crime"), 1, script.day(-15), null, null));
        begun.story().then(0, "officer", () -> new AskAdvice("stalking-champion", AskedAbout.CRIME, begun.crime().entity("crime"),
                new Text("The charge is stalking, and the sergeant's note says that it isn't. Which is it?"), null));
    }

    private static FourAnswer yes(String evidence) {
        return new FourAnswer(true, new Text(evidence));
    }

    private void cautionNotWorking() {
        var begun = persons.begin(CAUTIONED + 10, "iom", RecordedClass.HARASSMENT, false, "Calls and letters to a neighbour.");
        begun.story().then(CAUTIONED, "officer", () -> new RecordOutcome(begun.crime().entity("crime"), 3, script.day(-CAUTIONED),
                Standing.ADMITTED, new Text("Adult caution on condition of no contact.")));
        begun.story().then(CAUTIONED, "officer", () -> new RecordConsiderations(begun.crime().entity("crime"), script.day(-CAUTIONED),
                Forum.SUPERVISION, List.of(new Considering("caution-conditions", Verdict.PURSUED, null)), new Text("Admitted; no contact as condition.")));
        for (int daysAgo : List.of(20, 11)) {
            begun.story().then(daysAgo, "officer", () -> new RecordCrime("DEMO/C%02d".formatted(daysAgo), RecordedClass.HARASSMENT, null, false,
                    script.day(-daysAgo), begun.atRisk().person("person"), null, new Text("Calls again, against the condition of the caution.")));
        }
    }
}
