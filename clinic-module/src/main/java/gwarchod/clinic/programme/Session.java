package gwarchod.clinic.programme;

import gwarchod.clinic.programme.SessionEvent.Enrolled;
import gwarchod.clinic.programme.SessionEvent.Registered;
import gwarchod.clinic.programme.SessionEvent.Scheduled;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.StreamId;
import gwarchod.core.journal.StreamType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A session of a programme, its list of participants and its register.
record Session(
        EntityId id, EntityId programme, String programmeName, AgencyId provider, String group, Instant startsAt, Instant endsAt,
        String venue, Text briefing, List<Participant> participants) {
    static final String KIND = "session";
    static final AgencyId NOBODY = new AgencyId("nobody");

    /// How early people may sign in, and so a register be taken.
    static final Duration REGISTER_AHEAD = Duration.ofMinutes(15);

    static final StreamType<Session> TYPE = new StreamType<>() {
        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Session empty(StreamId stream) {
            var id = new EntityId(stream.id());
            return new Session(id, id, "", NOBODY, "", Instant.EPOCH, Instant.EPOCH, "", Text.NONE, List.of());
        }

        @Override
        public Session evolve(Session state, Fact fact) {
            return state.after((SessionEvent) fact.event());
        }
    };

    Session {
        participants = List.copyOf(participants);
    }

    /// @param registered their line of the register as it stands; none: not registered yet
    record Participant(EntityId id, CaseId caseId, boolean required, @Nullable Registered registered) {}

    static StreamId stream(EntityId id) {
        return new StreamId(KIND, id.value());
    }

    Optional<Participant> participant(EntityId id) {
        return participants.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    Instant registerOpens() {
        return startsAt.minus(REGISTER_AHEAD);
    }

    Session after(SessionEvent event) {
        return switch (event) {
            case Scheduled(var of, var name, var by, var called, var starts, var ends, var where, var brief) ->
                new Session(id, of, name, by, called, starts, ends, where, brief, participants);
            case Enrolled(var participant, var caseId, var required) -> with(new Participant(participant, caseId, required, null));
            // An erased participant's list entry is gone with their key, and so is their line: neither comes back.
            case Registered line -> with(new Participant(line.participant(), line.caseId(), line.required(), line));
        };
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
        return new Session(id, programme, programmeName, provider, group, startsAt, endsAt, venue, briefing, all);
    }
}
