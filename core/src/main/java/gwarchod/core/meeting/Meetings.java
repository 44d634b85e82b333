package gwarchod.core.meeting;

import gwarchod.core.casefile.Text;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Route;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.MeetingId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be asked about meetings and done to them.
public final class Meetings {
    /// Meetings in one list at the most.
    public static final int LIST_MAX = 500;

    /// The meetings the viewer takes part in, earliest first.
    public static final Question<MeetingsBetween, MeetingList> LIST = new Question<>("meeting.list", MeetingsBetween.class, MeetingList.class);

    /// The agenda of one meeting as far as the viewer may see it, now or as it stood.
    public static final Question<AgendaOf, AgendaView> AGENDA = new Question<>("meeting.agenda", AgendaOf.class, AgendaView.class);

    /// The meetings of today at which the viewer may decide on a case: they take part, and it speaks about the case.
    public static final Question<DecidingOn, MeetingList> DECIDING = new Question<>("meeting.deciding", DecidingOn.class, MeetingList.class);

    /// Ids: `meeting`.
    public static final Deed<Schedule> SCHEDULE = new Deed<>("meeting.schedule", Schedule.class);

    public static final Deed<Pin> PIN = new Deed<>("meeting.pin", Pin.class);

    public static final Deed<Defer> DEFER = new Deed<>("meeting.defer", Defer.class);

    public static final Deed<Remove> REMOVE = new Deed<>("meeting.remove", Remove.class);

    private Meetings() {}

    /// @param from the first day, in the United Kingdom; none: from the beginning
    /// @param to the last day; none: without end
    public record MeetingsBetween(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String kind) {}

    /// The latest [#LIST_MAX] of those asked for.
    ///
    /// @param next always null: there are no further pages
    public record MeetingList(List<Row> items, @Nullable String next) {
        public MeetingList {
            items = List.copyOf(items);
        }
    }

    /// @param title the kind's name and when, in the viewer's language
    public record Row(MeetingId id, String kind, String title, Instant startsAt, MeetingState state) {}

    public record DecidingOn(CaseId id) {}

    public record AgendaOf(MeetingId meeting, @Nullable Instant asOf) {}

    /// @param agency who calls it; none: the viewer's
    public record Schedule(String kind, Instant startsAt, @Nullable AgencyId agency) {}

    /// Puts an item first, or takes back that it was left off.
    ///
    /// @param item the id of the item on the agenda
    public record Pin(MeetingId meeting, CaseId caseId, String item) {}

    /// Leaves an item off until a date after the meeting.
    public record Defer(MeetingId meeting, CaseId caseId, String item, LocalDate until, Text reason) {}

    /// Leaves an item off this meeting.
    public record Remove(MeetingId meeting, CaseId caseId, String item, Text reason) {}

    /// Below `/api/v1`; the live stream of an agenda is the gateway's own.
    static List<Route> routes() {
        return List.of(
                new Route.Get("/meetings", LIST),
                new Route.Get("/meetings/:meeting/agenda", AGENDA),
                new Route.Post("/meetings", SCHEDULE, 201),
                new Route.Post("/meetings/:meeting/pins", PIN, 201),
                new Route.Post("/meetings/:meeting/deferrals", DEFER, 201),
                new Route.Post("/meetings/:meeting/removals", REMOVE, 201));
    }
}
