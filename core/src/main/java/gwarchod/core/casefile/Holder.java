package gwarchod.core.casefile;

import gwarchod.core.ids.AgencyId;
import gwarchod.core.journal.Actor;
import gwarchod.core.sharing.Scope;
import java.util.List;
import java.util.Set;

/// Who holds an entry as long as it isn't released: the agency it came from.
///
/// @param roles only whoever holds one of these; none: everybody of the agency to whom the agreement grants the section
public record Holder(AgencyId agency, Set<String> roles) {
    public Holder {
        roles = Set.copyOf(roles);
    }

    public boolean isOpenTo(Scope scope) {
        return scope.isOf(agency, roles);
    }

    public boolean isOpenTo(Actor actor) {
        return agency.equals(actor.agency()) && (roles.isEmpty() || actor.roles().stream().anyMatch(roles::contains));
    }

    static Holder of(Actor actor, List<String> roles) {
        return new Holder(actor.agency(), Set.copyOf(roles));
    }
}
