package gwarchod.core.casefile.crime;

import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who investigates a crime, and what was recorded of how its victim stands to the suspect, the oldest first.
///
/// @param officer absent: nobody is named
/// @param reopened when its outcome was taken back last; absent: never
public record Investigated(@Nullable UserId officer, List<RelationSaid> relations, @Nullable CommitRef reopened) {
    static final Investigated NOBODY = new Investigated(null, List.of(), null);

    public Investigated {
        relations = List.copyOf(relations);
    }

    Investigated by(UserId now) {
        return new Investigated(now, relations, reopened);
    }

    Investigated said(RelationSaid relation) {
        return new Investigated(officer, Stream.concat(relations.stream(), Stream.of(relation)).toList(), reopened);
    }

    Investigated again(CommitRef at) {
        return new Investigated(officer, relations, at);
    }
}
