package gwarchod.core.identity;

import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.UserId;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import java.util.List;
import java.util.Optional;

/// What people and agencies are called, and whether there are such. An id nobody knows is said as it is.
public interface Directory {
    String name(UserId user);

    String name(AgencyId agency);

    /// What an agency is; empty for an id nobody knows.
    Optional<AgencyKind> kind(AgencyId agency);

    /// Every agency of a kind, in no order. A directory that only says names knows none.
    default List<AgencyId> all(AgencyKind kind) {
        return List.of();
    }

    /// An agency's name in one language.
    default String name(AgencyId agency, Lang lang) {
        return name(agency);
    }

    /// The same, saying agencies in one language.
    default Directory in(Lang lang) {
        var all = this;
        return new Directory() {
            @Override
            public String name(UserId user) {
                return all.name(user);
            }

            @Override
            public String name(AgencyId agency) {
                return all.name(agency, lang);
            }

            @Override
            public List<AgencyId> all(AgencyKind kind) {
                return all.all(kind);
            }

            @Override
            public Optional<AgencyKind> kind(AgencyId agency) {
                return all.kind(agency);
            }
        };
    }

    /// Whether somebody has, or had, an account of this name. A directory that only says names knows nobody.
    default boolean knows(UserId user) {
        return false;
    }

    /// Whether there is such an agency.
    default boolean knows(AgencyId agency) {
        return false;
    }

    /// Everybody who may come in, in the roles they hold now. A directory that only says names has nobody.
    default List<Viewer> everybody() {
        return List.of();
    }

    /// The agency of an open account; empty for no account or a closed one.
    default Optional<AgencyId> agencyOf(UserId user) {
        return Optional.empty();
    }
}
