package gwarchod.core.casefile.action;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.action.ActionEvent.Completed;
import gwarchod.core.casefile.action.ActionEvent.Given;
import gwarchod.core.casefile.action.ActionEvent.HandedOver;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The actions of a case.
///
/// @param all in the order in which they were given
public record Actions(List<Action> all) {
    static final String SECTION = "action.list";

    public static final Discipline<Actions> DISCIPLINE = new ActionDiscipline();

    static final Actions NONE = new Actions(List.of());

    public Actions {
        all = List.copyOf(all);
    }

    /// An action a meeting gave.
    ///
    /// @param doneOn when it was recorded as done; absent: it wasn't
    /// @param calledOff somebody said with a reason that it is no longer needed
    public record Timed(MeetingId meeting, LocalDate dueOn, @Nullable LocalDate doneOn, boolean calledOff) {}

    /// The actions that meetings gave, for whoever counts how many were done in time.
    public static List<Timed> atMeetings(CaseFile file) {
        return file.state(DISCIPLINE).all().stream().flatMap(one -> one.timed().stream()).toList();
    }

    /// Whether an action has been given about this; one that was cancelled doesn't count.
    public boolean answers(EntityId about) {
        return all.stream().anyMatch(action -> about.equals(action.given().about()) && action.status() != ActionStatus.CANCELLED);
    }

    /// What a decision about something else gives somebody to do, in the same commit.
    public static Event given(EntityId id, Text what, UserId owner, AgencyId agency, LocalDate dueOn, EntityId about) {
        return new Given(id, what, owner, agency, dueOn, null, about);
    }

    /// What says that an action is done; empty where it isn't open.
    public Optional<Event> done(EntityId id) {
        return isOpen(id) ? Optional.of(new Completed(id, ActionStatus.DONE, null)) : Optional.empty();
    }

    /// Whether it was said, with a reason, that an action is no longer needed.
    public boolean isCalledOff(EntityId id) {
        return all.stream().anyMatch(action -> action.id().equals(id) && action.status() == ActionStatus.CANCELLED);
    }

    public boolean isOpen(EntityId id) {
        return all.stream().anyMatch(action -> action.id().equals(id) && action.end() == null);
    }

    static Decision give(GiveAction command, Deciding with) {
        return Checks.at(with.now()).text("/what", command.what()).date("/dueOn", command.dueOn()).then(() -> {
            var id = new EntityId(with.ids().next());
            var given = new Given(id, with.guard().apply(command.what()), command.owner(), command.agency(), command.dueOn(),
                    command.pillar(), command.about());
            return Decision.accept(List.of(given), Map.of("action", id.value()));
        });
    }

    static Decision complete(CaseFile file, CompleteAction command, Deciding with) {
        var note = command.note();
        return Checks.at(with.now())
                .holds(command.outcome() != ActionStatus.OPEN, "action-outcome-open", "/outcome")
                .holds(command.outcome() != ActionStatus.CANCELLED || note != null && !note.isBlank(), "text-required", "/note")
                .then(() -> {
                    var action = file.state(DISCIPLINE).all().stream()
                            .filter(one -> one.id().equals(command.actionId()))
                            .findFirst();
                    if (action.isEmpty()) {
                        return Decision.invalid("action-unknown", "/actionId");
                    }
                    var said = new Completed(command.actionId(), command.outcome(), with.guarded(note));
                    var end = action.get().end();
                    if (end != null) {
                        return end.said().equals(said) ? Decision.noChange() : Decision.refuse("action-ended");
                    }
                    return Decision.accept(said);
                });
    }

    static Decision handOver(CaseFile file, HandOverAction command, Deciding with) {
        return Checks.at(with.now()).text("/why", command.why()).then(() -> {
            var action = file.state(DISCIPLINE).all().stream().filter(one -> one.id().equals(command.actionId())).findFirst();
            if (action.isEmpty()) {
                return Decision.invalid("action-unknown", "/actionId");
            }
            if (action.get().end() != null) {
                return Decision.refuse("action-ended");
            }
            var before = action.get().owner();
            if (before.equals(command.owner()) && action.get().agency().equals(command.agency())) {
                return Decision.noChange();
            }
            return command.from() != null && !command.from().equals(before)
                    ? Decision.refuse("owner-changed")
                    : Decision.accept(new HandedOver(command.actionId(), command.owner(), command.agency(), before, with.guard().apply(command.why())));
        });
    }

    Actions evolve(ActionEvent event, Fact fact) {
        return switch (event) {
            case Given given -> {
                var more = new ArrayList<>(all);
                more.add(Action.of(given, fact));
                yield new Actions(more);
            }
            case Completed said -> new Actions(
                    all.stream().map(one -> one.id().equals(said.actionId()) ? one.ended(said, fact) : one).toList());
            case HandedOver(var id, var owner, var agency, _, _) -> new Actions(
                    all.stream().map(one -> one.id().equals(id) ? one.handedOver(owner, agency) : one).toList());
        };
    }
}
