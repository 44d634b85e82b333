package gwarchod.clinic.briefing;

import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The briefing of one referral as it stands.
///
/// @param version how often it was written
/// @param readers who read which version, oldest first
record Briefing(BriefingEvent.Written said, int version, UserId by, Instant at, CommitRef commit, List<Reader> readers) {
    Briefing {
        readers = List.copyOf(readers);
    }

    record Reader(UserId user, int version, Instant at) {}

    static Briefing of(BriefingEvent.Written said, Fact fact, Optional<Briefing> before) {
        return new Briefing(said, before.map(Briefing::version).orElse(0) + 1, fact.actor().user(), fact.recorded(), fact.ref(),
                before.map(Briefing::readers).orElse(List.of()));
    }

    Briefing readBy(int read, Fact fact) {
        var all = new ArrayList<>(readers);
        all.removeIf(one -> one.user().equals(fact.actor().user()));
        all.add(new Reader(fact.actor().user(), read, fact.recorded()));
        return new Briefing(said, version, by, at, commit, all);
    }

    /// Whether they have read it as it stands.
    boolean isReadBy(UserId user) {
        return readers.stream().anyMatch(one -> one.user().equals(user) && one.version() == version);
    }
}
