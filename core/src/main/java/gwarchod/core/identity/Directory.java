package gwarchod.core.identity;

import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.UserId;

/// What people and agencies are called. An id nobody knows is said as it is.
public interface Directory {
    String name(UserId user);

    String name(AgencyId agency);
}
