package gwarchod.core.casefile.advice;

import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.advice.AdviceEvent.Answered;
import gwarchod.core.casefile.advice.AdviceEvent.Asked;
import gwarchod.core.casefile.advice.AdviceEvent.Noted;
import gwarchod.core.casefile.advice.AdviceEvent.Returned;
import gwarchod.core.casefile.advice.AdviceEvent.Supplied;
import gwarchod.core.casefile.advice.AdviceEvent.Withdrawn;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One question and what became of it.
///
/// @param askedAt when it was asked first
/// @param due until when whoever has it is in time
/// @param steps what was said, oldest first: the question itself is the first
/// @param outcome whether lawyers are for an order, once they answered
record Advice(
        EntityId id, String adviser, AskedAbout about, @Nullable EntityId item, AdviceState state, Instant askedAt, Instant due,
        List<Step> steps, @Nullable AdviceOutcome outcome) {
    Advice {
        steps = List.copyOf(steps);
    }

    /// @param said empty where nothing was
    record Step(AdviceState state, Text said, UserId by, Instant at, CommitRef ref) {}

    static Advice of(Asked said, Fact fact) {
        return new Advice(said.advice(), said.adviser(), said.about(), said.item(), AdviceState.ASKED, fact.recorded(), said.by(),
                List.of(step(AdviceState.ASKED, said.question(), said.privileged(), fact)), null);
    }

    Advice after(AdviceEvent event, Fact fact) {
        return switch (event) {
            case Asked _ -> this;
            case Answered(_, var open, var privileged, var said) ->
                next(step(AdviceState.ANSWERED, open, privileged, fact), due).saying(said);
            case Returned(_, var by, var open, var privileged) ->
                next(step(AdviceState.RETURNED, open, privileged, fact), Days.start(by.plusDays(1)));
            case Supplied(_, var by, var open, var privileged) -> next(step(AdviceState.ASKED, open, privileged, fact), by);
            case Withdrawn(_, var open, var privileged) -> next(step(AdviceState.WITHDRAWN, open, privileged, fact), due);
            case Noted _ -> next(step(AdviceState.NOTED, null, null, fact), due);
        };
    }

    private Advice next(Step step, Instant dueNow) {
        var all = new ArrayList<>(steps);
        all.add(step);
        return new Advice(id, adviser, about, item, step.state(), askedAt, dueNow, all, outcome);
    }

    private Advice saying(@Nullable AdviceOutcome now) {
        return new Advice(id, adviser, about, item, state, askedAt, due, steps, now);
    }

    private static Step step(AdviceState state, @Nullable Text open, @Nullable Text privileged, Fact fact) {
        var said = open != null ? open : privileged != null ? privileged : Text.NONE;
        return new Step(state, said, fact.actor().user(), fact.recorded(), fact.ref());
    }

    boolean privileged() {
        return Adviser.privileged(adviser);
    }

    boolean isAbout(EntityId other) {
        return other.equals(item);
    }

    /// What it is about, where that isn't the whole case.
    EntityId aboutItem() {
        return Objects.requireNonNull(item);
    }

    boolean ofLawyersAboutOrder() {
        return about == AskedAbout.ORDER && privileged();
    }

    boolean overdue(Instant now) {
        return state.open() && !now.isBefore(due);
    }

    /// Whether the adviser has it.
    boolean waits() {
        return state == AdviceState.ASKED;
    }

    Step asked() {
        return steps.getFirst();
    }

    Step latest() {
        return steps.getLast();
    }
}
