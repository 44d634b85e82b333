package gwarchod.core.casefile;

import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whom or what outside its case a command names, and where: it is looked up before the rule is asked, which knows only the case.
public sealed interface Mention {
    /// In the command.
    String pointer();

    /// Somebody who is to work on it: an account that is open.
    record Worker(String pointer, UserId user) implements Mention {}

    /// Somebody who has, or had, an account.
    record User(String pointer, UserId user) implements Mention {}

    record Agency(String pointer, AgencyId agency) implements Mention {}

    /// Somebody who is to work on it, as one of this agency, which stands at `pointer`.
    record Member(String pointer, UserId user, AgencyId agency) implements Mention {}

    /// @param kinds of which it is one; none: of any
    record Meeting(String pointer, MeetingId meeting, Set<String> kinds) implements Mention {
        public Meeting {
            kinds = Set.copyOf(kinds);
        }
    }

    /// What the area knows.
    interface Known {
        boolean user(UserId user);

        /// The agency of an open account; empty for no account or a closed one.
        Optional<AgencyId> agencyOf(UserId user);

        boolean agency(AgencyId agency);

        /// What kind of meeting it is; empty for none that is known.
        Optional<String> meetingKind(MeetingId meeting);
    }

    /// An owner, where one is named.
    static Stream<Mention> worker(String pointer, @Nullable UserId user) {
        return Stream.ofNullable(user).map(named -> new Worker(pointer, named));
    }

    /// The first of them that isn't known.
    static Optional<Refusal> unknown(List<Mention> mentions, Known known) {
        return mentions.stream().flatMap(mention -> unknown(mention, known).stream()).findFirst();
    }

    private static Optional<Refusal> unknown(Mention mention, Known known) {
        return switch (mention) {
            case Worker(var pointer, var user) -> unless(known.agencyOf(user).isPresent(), "user-unknown", pointer);
            case User(var pointer, var user) -> unless(known.user(user), "user-unknown", pointer);
            case Agency(var pointer, var agency) -> unless(known.agency(agency), "agency-unknown", pointer);
            case Member(var pointer, var user, var agency) ->
                    unless(known.agencyOf(user).filter(Predicate.isEqual(agency)).isPresent(), "user-of-another-agency", pointer);
            case Meeting(var pointer, var meeting, var kinds) -> known.meetingKind(meeting)
                    .map(kind -> unless(kinds.isEmpty() || kinds.contains(kind), "meeting-of-another-kind", pointer))
                    .orElseGet(() -> Optional.of(Refusal.invalid("meeting-unknown", pointer)));
        };
    }

    private static Optional<Refusal> unless(boolean holds, String code, String pointer) {
        return holds ? Optional.empty() : Optional.of(Refusal.invalid(code, pointer));
    }
}
