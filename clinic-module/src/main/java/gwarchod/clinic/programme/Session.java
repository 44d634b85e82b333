package gwarchod.clinic.programme;

import gwarchod.clinic.programme.SessionEvent.Enrolled;
import gwarchod.clinic.programme.SessionEvent.NoticeGiven;
import gwarchod.clinic.programme.SessionEvent.NoticeWithdrawn;
import gwarchod.clinic.programme.SessionEvent.Registered;
import gwarchod.clinic.programme.SessionEvent.Scheduled;
import gwarchod.clinic.programme.SessionEvent.WasNotHeld;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.attendance.Attendance;
import gwarchod.core.casefile.attendance.Attendances;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.StreamId;
import gwarchod.core.journal.StreamType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A session of a programme, its list of participants and its register.
///
/// @param gone the cases of those who were on its list: whom they protect is named in no text of it either
record Session(
        EntityId id, EntityId programme, String programmeName, AgencyId provider, String group, Instant startsAt, Instant endsAt,
        String venue, Text briefing, List<Participant> participants, @Nullable WasNotHeld notHeld, Plan plan,
        List<CaseId> gone) {
    static final String KIND = "session";
    static final AgencyId NOBODY = new AgencyId("nobody");

    /// How early people may sign in, and so a register be taken.
    static final Duration REGISTER_AHEAD = Attendances.AHEAD;

    static final StreamType<Session> TYPE = new StreamType<>() {
        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Session empty(StreamId stream) {
            var id = new EntityId(stream.id());
            return new Session(id, id, "", NOBODY, "", Instant.EPOCH, Instant.EPOCH, "", Text.NONE, List.of(), null, Plan.NONE, List.of());
        }

        @Override
        public Session evolve(Session state, Fact fact) {
            return state.after((SessionEvent) fact.event(), new Said(fact.actor().user(), fact.recorded()));
        }
    };

    Session {
        participants = List.copyOf(participants);
        gone = List.copyOf(gone);
    }

    /// Who recorded something, and when.
    record Said(UserId by, Instant at) {
        static final Said NOBODY = new Said(new UserId("nobody"), Instant.EPOCH);
    }

    /// An entry of the register, as it was made.
    record Entry(Registered line, Said said) {}

    /// @param entries of the register about them, the latest last; none: not registered yet
    /// @param notice what was said beforehand of their not coming, and still stands
    record Participant(EntityId id, CaseId caseId, boolean required, List<Entry> entries, @Nullable NoticeGiven notice) {
        Participant {
            entries = List.copyOf(entries);
        }

        /// Their line of the register as it stands; none: not registered yet.
        @Nullable Registered registered() {
            return entries.isEmpty() ? null : entries.getLast().line();
        }

        /// Whether the register says that they were there.
        boolean came() {
            var line = registered();
            return line != null && switch (line.attendance()) {
                case ATTENDED, LATE, SENT_HOME -> true;
                case ABSENT, NOT_HELD -> false;
            };
        }

        /// Whether the register says anything of them that isn't just that the session wasn't held.
        boolean marked() {
            return !entries.isEmpty() && entries.getLast().line().attendance().registered();
        }

        private Participant and(Registered line, Said said) {
            var all = new ArrayList<>(entries);
            all.add(new Entry(line, said));
            return new Participant(id, caseId, line.required(), all, notice);
        }

        private Participant noticed(@Nullable NoticeGiven given) {
            return new Participant(id, caseId, required, entries, given);
        }
    }

    static StreamId stream(EntityId id) {
        return new StreamId(KIND, id.value());
    }

    /// The cases of everybody who is or was on its list.
    List<CaseId> cases() {
        return Stream.concat(participants.stream().map(Participant::caseId), gone.stream()).distinct().toList();
    }

    private Session without(CaseId left) {
        return new Session(id, programme, programmeName, provider, group, startsAt, endsAt, venue, briefing, participants, notHeld, plan,
                Stream.concat(gone.stream(), Stream.of(left)).toList());
    }

    Optional<Participant> participant(EntityId id) {
        return participants.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    Instant registerOpens() {
        return startsAt.minus(REGISTER_AHEAD);
    }

    Session after(SessionEvent event) {
        return after(event, Said.NOBODY);
    }

    Session after(SessionEvent event, Said said) {
        return changed(event, said).planned(plan.after(this, event, said));
    }

    private Session planned(Plan next) {
        return new Session(id, programme, programmeName, provider, group, startsAt, endsAt, venue, briefing, participants, notHeld, next, gone);
    }

    private Session changed(SessionEvent event, Said said) {
        return switch (event) {
            case Scheduled(var of, var name, var by, var called, var starts, var ends, var where, var brief) ->
                new Session(id, of, name, by, called, starts, ends, where, brief, participants, notHeld, plan, gone);
            case SessionEvent.Rescheduled to -> new Session(
                    id, programme, programmeName, provider, group, to.startsAt(), to.endsAt(), to.venue(), briefing, participants, notHeld, plan, gone);
            case SessionEvent.Dropped(var participant, var caseId) ->
                on(participants.stream().filter(one -> !one.id().equals(participant)).toList()).without(caseId);
            case SessionEvent.Arranged _, SessionEvent.CalledOff _, SessionEvent.Covered _ -> this;
            case Enrolled(var participant, var caseId, var required) -> with(new Participant(participant, caseId, required, List.of(), null));
            // An erased participant's list entry is gone with their key, and so is their line: neither comes back.
            case Registered line -> with(of(line.participant(), line.caseId(), line.required()).and(line, said))
                    .notHeld(line.attendance() == Attendance.NOT_HELD ? notHeld : null);
            case NoticeGiven given -> with(of(given.participant(), given.caseId(), false).noticed(given));
            case NoticeWithdrawn(var participant, var caseId) -> with(of(participant, caseId, false).noticed(null));
            case WasNotHeld why -> notHeld(why);
        };
    }

    private Participant of(EntityId participant, CaseId caseId, boolean required) {
        return participant(participant).orElseGet(() -> new Participant(participant, caseId, required, List.of(), null));
    }

    private Session notHeld(@Nullable WasNotHeld why) {
        return new Session(id, programme, programmeName, provider, group, startsAt, endsAt, venue, briefing, participants, why, plan, gone);
    }

    private Session with(Participant participant) {
        var all = new ArrayList<>(participants);
        int at = 0;
        while (at < all.size() && !all.get(at).id().equals(participant.id())) {
            at++;
        }
        if (at < all.size()) {
            all.set(at, participant);
        } else {
            all.add(participant);
        }
        return on(all);
    }

    private Session on(List<Participant> list) {
        return new Session(id, programme, programmeName, provider, group, startsAt, endsAt, venue, briefing, list, notHeld, plan, gone);
    }
}
