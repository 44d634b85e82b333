package gwarchod.core.linking;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.crime.LinkKind;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.In;
import gwarchod.core.journal.Sha256;
import gwarchod.core.journal.StreamId;
import gwarchod.core.journal.StreamType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether two crimes of two cases are linked. State of a stream `crimelink/…`, one for each two that somebody linked.
///
/// @param one the lesser of them; null before they were linked
/// @param ended absent: the link holds
record Linked(
        @Nullable CrimeOf one, @Nullable CrimeOf other, LinkKind kind, Text why, @Nullable UserId by, @Nullable Instant at, @Nullable Ended ended) {
    static final Linked NONE = new Linked(null, null, LinkKind.PATTERN, Text.NONE, null, null, null);

    static final String KIND = "crimelink";

    /// Its own: a link is shown to whoever may see both crimes, by [Linking].
    static final String SECTION = "crimelink.pair";

    private static final int STREAM_CHARACTERS = 40;

    record Ended(Text why, UserId by, Instant at) {}

    @In(SECTION)
    record Made(CrimeOf one, CrimeOf other, LinkKind kind, Text why) implements Event {}

    @In(SECTION)
    record Undone(CrimeOf one, CrimeOf other, Text why) implements Event {}

    static final List<EventType<?>> EVENTS = List.of(
            new EventType<>("crimelink.made.1", Made.class), new EventType<>("crimelink.undone.1", Undone.class));

    static final StreamType<Linked> TYPE = new StreamType<>() {
        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Linked empty(StreamId stream) {
            return NONE;
        }

        @Override
        public Linked evolve(Linked state, Fact fact) {
            return switch (fact.event()) {
                case Made(var one, var other, var kind, var why) ->
                    new Linked(one, other, kind, why, fact.actor().user(), fact.recorded(), null);
                case Undone(_, _, var why) -> new Linked(state.one, state.other, state.kind, state.why, state.by, state.at,
                        new Ended(why, fact.actor().user(), fact.recorded()));
                default -> throw new IllegalStateException("not about two crimes: " + fact.event().getClass());
            };
        }
    };

    /// The same both ways round.
    static StreamId stream(CrimeOf a, CrimeOf b) {
        return new StreamId(KIND, Sha256.hex(first(a, b).key() + "\n" + second(a, b).key()).substring(0, STREAM_CHARACTERS));
    }

    private static CrimeOf first(CrimeOf a, CrimeOf b) {
        return a.key().compareTo(b.key()) <= 0 ? a : b;
    }

    private static CrimeOf second(CrimeOf a, CrimeOf b) {
        return first(a, b).equals(a) ? b : a;
    }

    private boolean holds() {
        return one != null && ended == null;
    }

    Decision make(CrimeOf a, CrimeOf b, LinkKind as, Text because) {
        return holds() ? Decision.refuse("crimes-linked-already") : Decision.accept(new Made(first(a, b), second(a, b), as, because));
    }

    Decision undo(CrimeOf a, CrimeOf b, Text because) {
        return holds() ? Decision.accept(new Undone(first(a, b), second(a, b), because)) : Decision.refuse("crimes-not-linked");
    }
}
