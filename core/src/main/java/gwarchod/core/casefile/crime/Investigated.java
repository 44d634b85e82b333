package gwarchod.core.casefile.crime;

import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who investigates a crime, and what was recorded of how its victim stands to the suspect, the oldest first.
///
/// @param officer absent: nobody is named
/// @param counters what the suspect alleged against the victim, and how that was reviewed, the oldest first
/// @param reopened when its outcome was taken back last; absent: never
public record Investigated(@Nullable UserId officer, List<RelationSaid> relations, @Nullable CommitRef reopened, List<CounterTurn> counters) {
    static final Investigated NOBODY = new Investigated(null, List.of(), null, List.of());

    public Investigated {
        relations = List.copyOf(relations);
        counters = List.copyOf(counters);
    }

    /// Who of the two is the primary perpetrator, where each alleges against the other.
    public PrimaryStanding primary() {
        return PrimaryStanding.of(counters);
    }

    Investigated with(CounterTurn turn) {
        return new Investigated(officer, relations, reopened, Stream.concat(counters.stream(), Stream.of(turn)).toList());
    }

    Investigated by(UserId now) {
        return new Investigated(now, relations, reopened, counters);
    }

    Investigated said(RelationSaid relation) {
        return new Investigated(officer, Stream.concat(relations.stream(), Stream.of(relation)).toList(), reopened, counters);
    }

    Investigated again(CommitRef at) {
        return new Investigated(officer, relations, at, counters);
    }
}
