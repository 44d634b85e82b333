package gwarchod.mappa.notification;

import gwarchod.core.casefile.Discipline;
import gwarchod.core.desk.AgencyModule;
import gwarchod.core.desk.Route;
import java.util.List;
import java.util.stream.Stream;

/// Brings the notification requirements of who is on the register.
public final class NotificationPart implements AgencyModule {
    @Override
    public String name() {
        return "notification";
    }

    @Override
    public List<Discipline<?>> disciplines() {
        return List.of(Notifications.DISCIPLINE);
    }

    @Override
    public List<Route> routes() {
        return Stream.of("register", "end-ground", "record-away", "record-end", "record-change", "give-notice", "record-stay", "record-child-stay",
                        "record-no-abode", "plan-travel", "record-notified", "decide", "withdraw")
                .<Route>map(name -> new Route.OnCase("/cases/:id/notification/" + name, "notification." + name)).toList();
    }
}
