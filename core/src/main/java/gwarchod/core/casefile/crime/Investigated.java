package gwarchod.core.casefile.crime;

import gwarchod.core.ids.UserId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who investigates a crime, and what was recorded of how its victim stands to the suspect, the oldest first.
///
/// @param officer absent: nobody is named
public record Investigated(@Nullable UserId officer, List<RelationSaid> relations) {
    static final Investigated NOBODY = new Investigated(null, List.of());

    public Investigated {
        relations = List.copyOf(relations);
    }

    Investigated by(UserId now) {
        return new Investigated(now, relations);
    }

    Investigated said(RelationSaid relation) {
        return new Investigated(officer, Stream.concat(relations.stream(), Stream.of(relation)).toList());
    }
}
