package gwarchod.core.desk;

import gwarchod.core.casefile.Mention;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.ids.UserId;
import gwarchod.core.meeting.MeetingsPart;
import gwarchod.core.sharing.Viewer;
import java.util.Optional;

/// What a viewer may name in a command: whom the directory knows, and the meetings they take part in.
record KnownTo(Viewer viewer, Kernel kernel) implements Mention.Known {
    @Override
    public boolean user(UserId user) {
        return kernel.directory().knows(user);
    }

    @Override
    public Optional<AgencyId> agencyOf(UserId user) {
        return kernel.directory().agencyOf(user);
    }

    @Override
    public boolean agency(AgencyId agency) {
        return kernel.directory().knows(agency);
    }

    @Override
    public Optional<String> meetingKind(MeetingId meeting) {
        return MeetingsPart.kind(kernel, viewer, meeting);
    }
}
