package gwarchod.core.matching;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.management.ExcludeUser;
import gwarchod.core.casefile.merge.ContinueIn;
import gwarchod.core.casefile.merge.Part;
import gwarchod.core.casefile.merge.TakeIn;
import gwarchod.core.desk.Effect;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.In;
import gwarchod.core.journal.Sha256;
import gwarchod.core.journal.StreamId;
import gwarchod.core.journal.StreamType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was decided about two files. State of a stream `match/…`, one for each two that somebody decided about.
///
/// @param one the lesser of their ids; null before anything was decided
/// @param continues which of them goes on; null unless they are the same person
record Pair(@Nullable CaseId one, @Nullable CaseId other, PairStanding standing, @Nullable CaseId continues) {
    static final Pair UNDECIDED = new Pair(null, null, PairStanding.POSSIBLE, null);

    static final String KIND = "match";

    /// Its own: a pair is shown to whoever may see both files, by [Matching].
    static final String SECTION = "match.pair";

    private static final int STREAM_CHARACTERS = 40;

    private static final Text KEPT_OUT = new Text("Kept out of another file about the same person");

    /// @param keptOut whoever is excluded from either file: from here on from both
    @In(SECTION)
    record SamePerson(CaseId one, CaseId other, CaseId continues, Text why, Set<UserId> keptOut) implements Event {}

    @In(SECTION)
    record TwoPeople(CaseId one, CaseId other, Text why) implements Event {}

    /// Before two files are parted: who is excluded from either because both were one person's, or from both.
    @In(SECTION)
    record KeptOut(CaseId one, CaseId other, Set<UserId> users) implements Event {}

    @In(SECTION)
    record Unmerged(CaseId one, CaseId other, Text why) implements Event {}

    static final List<EventType<?>> EVENTS = List.of(
            new EventType<>("match.same-person.1", SamePerson.class), new EventType<>("match.two-people.1", TwoPeople.class),
            new EventType<>("match.kept-out.1", KeptOut.class), new EventType<>("match.unmerged.1", Unmerged.class));

    static final StreamType<Pair> TYPE = new StreamType<>() {
        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Pair empty(StreamId stream) {
            return UNDECIDED;
        }

        @Override
        public Pair evolve(Pair pair, Fact fact) {
            return switch (fact.event()) {
                case SamePerson(var one, var other, var continues, _, _) -> new Pair(one, other, PairStanding.SAME, continues);
                case TwoPeople(var one, var other, _) -> new Pair(one, other, PairStanding.APART, null);
                case KeptOut _ -> pair;
                case Unmerged(var one, var other, _) -> new Pair(one, other, PairStanding.APART, null);
                default -> throw new IllegalStateException("not about two files: " + fact.event().getClass());
            };
        }
    };

    /// The same both ways round.
    static StreamId stream(CaseId a, CaseId b) {
        return new StreamId(KIND, Sha256.hex(first(a, b) + "\n" + second(a, b)).substring(0, STREAM_CHARACTERS));
    }

    static CaseId first(CaseId a, CaseId b) {
        return a.value().compareTo(b.value()) <= 0 ? a : b;
    }

    static CaseId second(CaseId a, CaseId b) {
        return first(a, b).equals(a) ? b : a;
    }

    boolean isOf(CaseId id) {
        return id.equals(one) || id.equals(other);
    }

    Decision same(CaseId a, CaseId b, CaseId goesOn, Text why, Set<UserId> keptOut) {
        if (standing == PairStanding.SAME) {
            return goesOn.equals(continues) ? Decision.noChange() : Decision.refuse("same-person-already");
        }
        return Decision.accept(new SamePerson(first(a, b), second(a, b), goesOn, why, keptOut));
    }

    Decision apart(CaseId a, CaseId b, Text why) {
        return switch (standing) {
            case POSSIBLE -> Decision.accept(new TwoPeople(first(a, b), second(a, b), why));
            case APART -> Decision.noChange();
            case SAME -> Decision.refuse("same-person-already");
        };
    }

    /// @param keptOut whoever is kept out of either, as long as they are one person's: they stay out of both
    Decision unmerge(CaseId a, CaseId b, Text why, Set<UserId> keptOut) {
        return standing == PairStanding.SAME
                ? Decision.accept(List.of(new KeptOut(first(a, b), second(a, b), keptOut), new Unmerged(first(a, b), second(a, b), why)), Map.of())
                : Decision.refuse("not-merged");
    }

    /// What becomes of the two files. Whoever is kept out of one is kept out of both before either says anything; taking a merge back lets
    /// nobody in again, since that is for whoever kept them out.
    static List<Effect> effects(Fact fact) {
        return switch (fact.event()) {
            case SamePerson(var one, var other, var continues, _, var keptOut) -> {
                var effects = new ArrayList<>(keepOut(keptOut, one, other));
                effects.add(new Effect(continues.equals(one) ? other : one, "continues", new ContinueIn(continues)));
                effects.add(new Effect(continues, "takes-in", new TakeIn(continues.equals(one) ? other : one)));
                yield effects;
            }
            case KeptOut(var one, var other, var users) -> keepOut(users, one, other);
            case Unmerged(var one, var other, _) -> List.of(new Effect(one, "parts", new Part(other)), new Effect(other, "parts", new Part(one)));
            default -> List.of();
        };
    }

    private static List<Effect> keepOut(Set<UserId> users, CaseId one, CaseId other) {
        return users.stream().flatMap(user -> Stream.of(one, other).map(on ->
                new Effect(on, "keep-out-" + user, new ExcludeUser(user, KEPT_OUT)))).toList();
    }
}
