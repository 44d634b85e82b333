package gwarchod.clinic.group;

import gwarchod.clinic.group.GroupEvent.Created;
import gwarchod.clinic.programme.SessionMode;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Actor;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.StreamId;
import gwarchod.core.journal.StreamType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A group of people who go through a programme together.
///
/// @param plan as it was set up
/// @param made who set it up, or said last who delivers it
/// @param members who has a place
/// @param waiting who waits for one, in the order of their referrals
/// @param gone who left, the latest last
/// @param ended none: it goes on
record Group(
        EntityId id, Created plan, UserId lead, @Nullable UserId second, Actor made, List<Member> members, List<Waiting> waiting, List<Member> gone,
        @Nullable Ended ended) {
    static final String KIND = "group";
    private static final AgencyId NOBODY = new AgencyId("nobody");

    static final StreamType<Group> TYPE = new StreamType<>() {
        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Group empty(StreamId stream) {
            var id = new EntityId(stream.id());
            var plan = new Created(id, "", NOBODY, "", "00:00", 0, SessionMode.ROOM, "", 0, Actor.SYSTEM.user(), null, Text.NONE, List.of(), List.of());
            return new Group(id, plan, plan.lead(), null, Actor.SYSTEM, List.of(), List.of(), List.of(), null);
        }

        @Override
        public Group evolve(Group state, Fact fact) {
            return state.after((GroupEvent) fact.event(), fact);
        }
    };

    Group {
        members = List.copyOf(members);
        waiting = List.copyOf(waiting);
        gone = List.copyOf(gone);
    }

    /// @param number of the commit that says so
    record Member(EntityId referral, CaseId caseId, Instant at, Actor by, long number) {
        static Member of(EntityId referral, CaseId caseId, Fact fact) {
            return new Member(referral, caseId, fact.recorded(), fact.actor(), fact.ref().number());
        }
    }

    record Waiting(EntityId referral, CaseId caseId, LocalDate referredOn) {}

    record Ended(Text why, Instant at, Actor by) {}

    static StreamId stream(EntityId id) {
        return new StreamId(KIND, id.value());
    }

    AgencyId provider() {
        return plan.provider();
    }

    Optional<Member> member(EntityId referral) {
        return members.stream().filter(one -> one.referral().equals(referral)).findFirst();
    }

    Optional<Waiting> waits(EntityId referral) {
        return waiting.stream().filter(one -> one.referral().equals(referral)).findFirst();
    }

    private Group after(GroupEvent event, Fact fact) {
        return switch (event) {
            case Created created -> new Group(id, created, created.lead(), created.second(), fact.actor(), members, waiting, gone, ended);
            case GroupEvent.FacilitatorsSet(var first, var other) -> new Group(id, plan, first, other, fact.actor(), members, waiting, gone, ended);
            case GroupEvent.Joined(var referral, var caseId) ->
                with(and(without(members, referral), Member.of(referral, caseId, fact)), stillWaiting(referral), without(gone, referral));
            case GroupEvent.Waits(var referral, var caseId, var on) ->
                with(members, ordered(stillWaiting(referral), new Waiting(referral, caseId, on)), gone);
            case GroupEvent.Left(var referral, var caseId, _) ->
                with(without(members, referral), stillWaiting(referral), and(without(gone, referral), Member.of(referral, caseId, fact)));
            case GroupEvent.Ended(var why) ->
                new Group(id, plan, lead, second, made, members, waiting, gone, new Ended(why, fact.recorded(), fact.actor()));
        };
    }

    private Group with(List<Member> in, List<Waiting> list, List<Member> out) {
        return new Group(id, plan, lead, second, made, in, list, out, ended);
    }

    private List<Waiting> stillWaiting(EntityId referral) {
        return waiting.stream().filter(one -> !one.referral().equals(referral)).toList();
    }

    private static List<Waiting> ordered(List<Waiting> list, Waiting one) {
        var all = new ArrayList<>(list);
        all.add(one);
        all.sort(Comparator.comparing(Waiting::referredOn));        // stable: of one day, who was put there first
        return all;
    }

    private static List<Member> without(List<Member> all, EntityId referral) {
        return all.stream().filter(one -> !one.referral().equals(referral)).toList();
    }

    private static List<Member> and(List<Member> all, Member one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }
}
