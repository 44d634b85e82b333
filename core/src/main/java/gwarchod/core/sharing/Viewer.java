package gwarchod.core.sharing;

import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Actor;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/// Who is asking, as a case node resolved them from their session: never what an edge claims.
public record Viewer(UserId user, String name, AgencyId agency, SortedSet<String> roles) {
    public Viewer {
        roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
    }

    /// This viewer as the author of a commit, acting on `basis`.
    public Actor actor(Basis basis) {
        return new Actor(user, agency, String.join("+", roles), basis.name().toLowerCase(Locale.ROOT).replace('_', '-'), null);
    }
}
