package gwarchod.gateway.demo;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.breach.BreachChannel;
import gwarchod.core.casefile.breach.BreachCourse;
import gwarchod.core.casefile.breach.BreachFinding;
import gwarchod.core.casefile.breach.BreachKind;
import gwarchod.core.casefile.breach.BreachOutcome;
import gwarchod.core.casefile.breach.BreachReporter;
import gwarchod.core.casefile.breach.BreachStep;
import gwarchod.core.casefile.breach.ConsiderBreach;
import gwarchod.core.casefile.breach.EstablishBreach;
import gwarchod.core.casefile.breach.JudgeCourse;
import gwarchod.core.casefile.breach.RecordBreach;
import gwarchod.core.casefile.breach.RecordBreachOutcome;
import gwarchod.core.casefile.breach.RecordStep;
import gwarchod.core.casefile.breach.RecordVictimTold;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import java.util.List;

/// What people under a stalking protection order do to it, and what is done then. What the review found about breaches is told in
/// [CaseFindings].
final class Breaks {
    private final Script script;
    private final Persons.Begun begun;
    private final Script.Given order;

    Breaks(Script script, Persons.Begun begun, Script.Given order) {
        this.script = script;
        this.begun = begun;
        this.order = order;
    }

    /// Its first: nobody has said yet what it means.
    void first(int daysAgo, String what) {
        breach(daysAgo, what, BreachChannel.IN_PERSON, BreachReporter.PROTECTED_PERSON);
    }

    void answered(int daysAgo, String what, BreachChannel channel) {
        judged(daysAgo, breach(daysAgo, what, channel, BreachReporter.PROTECTED_PERSON));
    }

    void remanded(int daysAgo, String what) {
        var breach = breach(daysAgo, what, BreachChannel.IN_PERSON, BreachReporter.POLICE);
        judged(daysAgo, breach);
        begun.story().then(daysAgo - 1, "mosovo", () -> new RecordStep(id(breach), BreachStep.ARRESTED, script.at(-daysAgo, 10), null));
        begun.story().then(daysAgo - 2, "mosovo", () -> new RecordStep(id(breach), BreachStep.BEFORE_COURT, script.at(1 - daysAgo, 9), null));
        begun.story().then(daysAgo - 2, "mosovo", () -> new RecordVictimTold(id(breach), script.at(1 - daysAgo, 9), null, new UserId("dao"), null));
        begun.story().then(daysAgo - 3, "mosovo", () -> new RecordBreachOutcome(id(breach), BreachOutcome.REMANDED, script.day(1 - daysAgo), null));
        begun.story().then(daysAgo - 60, "mosovo", () -> new EstablishBreach(id(breach), BreachFinding.ADMITTED, script.day(60 - daysAgo), null));
    }

    private static EntityId id(Script.Given breach) {
        return breach.entity("breach");
    }

    private void judged(int daysAgo, Script.Given breach) {
        begun.story().then(daysAgo, "mosovo", () -> new JudgeCourse(id(breach), BreachCourse.STALKING,
                new Text("With the earlier incidents it is one course of conduct."), null));
        begun.story().then(daysAgo, "mosovo", () -> new ConsiderBreach(id(breach), new Text("Looked at together with all earlier breaches.")));
    }

    private Script.Given breach(int daysAgo, String what, BreachChannel channel, BreachReporter reporter) {
        var at = script.at(-daysAgo, 8);
        return begun.story().then(daysAgo, "mosovo", () -> new RecordBreach(order.entity("order"), at, new Text(what), null,
                BreachKind.CONDITION_BROKEN, null, channel, reporter, at, null, List.of(), null, null, null, null));
    }
}
