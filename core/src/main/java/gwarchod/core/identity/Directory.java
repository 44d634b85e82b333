package gwarchod.core.identity;

import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.UserId;
import gwarchod.core.words.Lang;

/// What people and agencies are called. An id nobody knows is said as it is.
public interface Directory {
    String name(UserId user);

    String name(AgencyId agency);

    /// An agency's name in one language.
    default String name(AgencyId agency, Lang lang) {
        return name(agency);
    }
}
