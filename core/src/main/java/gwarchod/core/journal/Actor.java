package gwarchod.core.journal;

import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.ids.UserId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who did it: which person, for which agency, in which capacity (the roles they held), on what legal basis, under which meeting.
public record Actor(UserId user, AgencyId agency, String capacity, String basis, @Nullable MeetingId meeting) {
    /// The roles they held.
    public Set<String> roles() {
        return Set.of(capacity.split("\\+"));
    }

    /// The same, deciding at a meeting; none for nowhere in particular.
    public Actor at(@Nullable MeetingId meeting) {
        return new Actor(user, agency, capacity, basis, meeting);
    }

    /// The product itself: what a clock or the start of an empty area does.
    public static final Actor SYSTEM =
            new Actor(new UserId("gwarchod"), new AgencyId("gwarchod"), "system", "system", null);
}
