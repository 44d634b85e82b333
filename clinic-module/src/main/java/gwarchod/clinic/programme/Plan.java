package gwarchod.clinic.programme;

import gwarchod.clinic.programme.SessionEvent.Arranged;
import gwarchod.clinic.programme.SessionEvent.CalledOff;
import gwarchod.clinic.programme.SessionEvent.Covered;
import gwarchod.clinic.programme.SessionEvent.Rescheduled;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a session is planned: as part of what, by whom it is delivered, and what was changed about it since.
///
/// @param group it is a session of; none for one by itself
/// @param number in the group's run, from 1
/// @param module empty where nobody said
/// @param facilitators who were to deliver it, the lead first; none for one scheduled by itself
/// @param makesUp the session it makes up for
/// @param covers who delivers it instead of whom, the latest last
/// @param moves oldest first
/// @param off that it was called off, for good
record Plan(
        @Nullable EntityId group, @Nullable Integer number, String module, SessionKind kind, SessionMode mode, List<UserId> facilitators,
        @Nullable EntityId makesUp, List<Covered> covers, List<Move> moves, @Nullable Off off) {
    static final Plan NONE =
            new Plan(null, null, "", SessionKind.GROUP, SessionMode.ROOM, List.of(), null, List.of(), List.of(), null);

    Plan {
        facilitators = List.copyOf(facilitators);
        covers = List.copyOf(covers);
        moves = List.copyOf(moves);
    }

    /// @param wasAt when it was to begin before
    record Move(Rescheduled to, Instant wasAt, SessionMode wasMode, String wasVenue, Session.Said said) {}

    record Off(CalledOff why, Session.Said said) {}

    /// A session for one person is theirs: who may not know them doesn't learn of it.
    boolean ofOne() {
        return switch (kind) {
            case GROUP -> false;
            case ONE_TO_ONE, CATCH_UP -> true;
        };
    }

    /// How often its time, place or being there changed.
    int changes() {
        return moves.size() + (off == null ? 0 : 1);
    }

    /// Who delivers it now.
    List<UserId> delivering() {
        return facilitators.stream().map(one -> cover(one).map(Covered::by).orElse(one)).toList();
    }

    /// Who delivers it instead of one of its facilitators.
    Optional<Covered> cover(UserId instead) {
        return covers.stream().filter(cover -> cover.instead().equals(instead)).reduce((_, later) -> later)
                .filter(cover -> !cover.by().equals(instead));
    }

    Plan after(Session before, SessionEvent event, Session.Said said) {
        return switch (event) {
            case Arranged(var of, var at, var part, var what, var how, var who, var up) ->
                new Plan(of, at, part, what, how, who, up, covers, moves, off);
            case Rescheduled to -> new Plan(group, number, module, kind, to.mode(), facilitators, makesUp, covers,
                    with(moves, new Move(to, before.startsAt(), mode, before.venue(), said)), off);
            case Covered cover ->
                new Plan(group, number, module, kind, mode, facilitators, makesUp, with(covers, cover), moves, off);
            case CalledOff why ->
                new Plan(group, number, module, kind, mode, facilitators, makesUp, covers, moves, new Off(why, said));
            case SessionEvent.Scheduled _, SessionEvent.Enrolled _, SessionEvent.Registered _, SessionEvent.Dropped _,
                    SessionEvent.WasNotHeld _, SessionEvent.NoticeGiven _, SessionEvent.NoticeWithdrawn _ -> this;
        };
    }

    private static <T> List<T> with(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }
}
