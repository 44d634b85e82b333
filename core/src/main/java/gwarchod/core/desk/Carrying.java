package gwarchod.core.desk;

import gwarchod.core.journal.Actor;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.Live;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Request;
import gwarchod.core.journal.StreamId;
import gwarchod.core.task.Task;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Gives the relay's effects to their cases in the name of whoever made the cause, and turns a refused one into a task for them.
record Carrying(CaseDesk cases, Live<Task> tasks) implements Relay.Carrier {
    @Override
    public Outcome carry(Effect effect, Fact cause) {
        return cases.effect(effect.on(), effect.command(), key(effect, cause), cause.actor(), cause.ref());
    }

    @Override
    public void refused(Effect effect, Fact cause, Outcome.Refused why) {
        var key = key(effect, cause);
        var command = cases.name(effect.command());
        var id = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
        var request = new Request(Actor.SYSTEM, key, "task.raise", key, cause.ref());
        tasks.act(new StreamId("task", id), request, known -> Task.raise(
                known.state(), cause.actor().user(), effect.on(), command, why.why().code(), cause.ref().toString()));
    }

    /// The same for the same cause, case and part, and for nothing else: an effect is carried out once.
    private static String key(Effect effect, Fact cause) {
        return cause.ref() + "#" + cause.index() + ">" + effect.on() + ":" + effect.part();
    }
}
