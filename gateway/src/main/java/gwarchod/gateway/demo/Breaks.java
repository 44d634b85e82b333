package gwarchod.gateway.demo;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.breach.AskArrest;
import gwarchod.core.casefile.breach.BreachChannel;
import gwarchod.core.casefile.breach.BreachCourse;
import gwarchod.core.casefile.breach.BreachFinding;
import gwarchod.core.casefile.breach.BreachKind;
import gwarchod.core.casefile.breach.BreachOutcome;
import gwarchod.core.casefile.breach.BreachReporter;
import gwarchod.core.casefile.breach.BreachStep;
import gwarchod.core.casefile.breach.EstablishBreach;
import gwarchod.core.casefile.breach.JudgeCourse;
import gwarchod.core.casefile.breach.RecordBreach;
import gwarchod.core.casefile.breach.RecordBreachOutcome;
import gwarchod.core.casefile.breach.RecordStep;
import gwarchod.core.casefile.breach.RecordVictimTold;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What people under an order do to it, and what is done then: four of the review's cases (`evidence/case-findings-2023.json`: breach-first,
/// breach-arrest-delay, bail-breach-invisible, moved-force) among it.
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

    /// A superintendent asked for an urgent arrest, and it isn't made yet.
    void arrestDelayed(int daysAgo, String what) {
        var breach = breach(daysAgo, what, BreachChannel.IN_PERSON, BreachReporter.PROTECTED_PERSON);
        begun.story().then(daysAgo, "duty", () -> new AskArrest(id(breach), new Text("The superintendent on call"), true,
                new Text("Arrest for the breach near the protected address."), new UserId("officer"), new AgencyId("police"), null, null));
    }

    void inAnEarlierRelationship(int daysAgo, String what) {
        judged(90, told(90, daysAgo, what, BreachReporter.ANOTHER_FORCE, "ro-conv", "Another force", true));
    }

    void bailBroken(int daysAgo, String what) {
        judged(daysAgo, told(daysAgo, daysAgo, what, BreachReporter.PROTECTED_PERSON, "bail-pre", null, false));
    }

    /// The victim had moved: another force was told, and told us the same day.
    void elsewhere(int daysAgo, String what) {
        var breach = breach(daysAgo, what, BreachChannel.IN_PERSON, BreachReporter.ANOTHER_FORCE);
        judged(daysAgo, breach);
        begun.story().then(daysAgo - 1, "mosovo", () -> new RecordStep(id(breach), BreachStep.ARRESTED, script.at(-daysAgo, 10), null));
    }

    private static EntityId id(Script.Given breach) {
        return breach.entity("breach");
    }

    private void judged(int daysAgo, Script.Given breach) {
        begun.story().then(daysAgo, "mosovo", () -> new JudgeCourse(id(breach), BreachCourse.STALKING,
                new Text("With the earlier incidents it is one course of conduct."), null));
    }

    private Script.Given breach(int daysAgo, String what, BreachChannel channel, BreachReporter reporter) {
        var at = script.at(-daysAgo, 8);
        return begun.story().then(daysAgo, "mosovo", () -> new RecordBreach(order.entity("order"), at, new Text(what), null,
                BreachKind.CONDITION_BROKEN, null, channel, reporter, at, null, List.of(), null, null, null, null));
    }

    private Script.Given told(
            int toldDaysAgo, int daysAgo, String what, BreachReporter reporter, String type, @Nullable String force, boolean earlier) {
        return begun.story().then(toldDaysAgo, "mosovo", () -> new RecordBreach(null, script.at(-daysAgo, 8), new Text(what), null,
                BreachKind.CONDITION_BROKEN, null, null, reporter, script.at(-toldDaysAgo, 8), null, List.of(), type,
                force == null ? null : new Text(force), null, earlier));
    }
}
