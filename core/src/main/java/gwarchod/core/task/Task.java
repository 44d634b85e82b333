package gwarchod.core.task;

import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.FreeWords;
import gwarchod.core.journal.In;
import gwarchod.core.journal.StreamId;
import gwarchod.core.journal.StreamType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something the product was to do and that was refused: somebody must look. State of a stream `task/…`.
///
/// @param owner who must look
/// @param command what was to be done
/// @param refusal the code with which it was refused
public record Task(@Nullable UserId owner, @Nullable CaseId on, String command, String refusal, Instant raised, boolean done) {
    static final Task NONE = new Task(null, null, "", "", Instant.EPOCH, false);

    /// The section is its own: a task is its owner's.
    static final String SECTION = "task.own";

    @In(SECTION)
    public record Raised(UserId owner, CaseId on, String command, String refusal, String cause) implements Event {}

    @In(SECTION)
    public record Settled(@FreeWords String note) implements Event {}

    public static final List<EventType<?>> EVENTS =
            List.of(new EventType<>("task.raised.1", Raised.class), new EventType<>("task.settled.1", Settled.class));

    public static final StreamType<Task> TYPE = new StreamType<>() {
        @Override
        public String kind() {
            return "task";
        }

        @Override
        public Task empty(StreamId stream) {
            return NONE;
        }

        @Override
        public Task evolve(Task task, Fact fact) {
            return switch (fact.event()) {
                case Raised raised -> new Task(raised.owner(), raised.on(), raised.command(), raised.refusal(), fact.recorded(), false);
                case Settled _ -> new Task(task.owner, task.on, task.command, task.refusal, task.raised, true);
                default -> throw new IllegalStateException("not a task's event: " + fact.event().getClass());
            };
        }
    };

    /// Raised once: a second time changes nothing.
    public static Decision raise(Task task, UserId owner, CaseId on, String command, String refusal, String cause) {
        return task.owner == null ? Decision.accept(new Raised(owner, on, command, refusal, cause)) : Decision.noChange();
    }
}
