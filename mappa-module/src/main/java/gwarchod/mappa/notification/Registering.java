package gwarchod.mappa.notification;

import static java.util.stream.Collectors.toMap;

import gwarchod.core.ids.EntityId;
import gwarchod.mappa.notification.NotificationEvent.AbodeLost;
import gwarchod.mappa.notification.NotificationEvent.Changed;
import gwarchod.mappa.notification.NotificationEvent.Ended;
import gwarchod.mappa.notification.NotificationEvent.GroundEnded;
import gwarchod.mappa.notification.NotificationEvent.NoticeGiven;
import gwarchod.mappa.notification.NotificationEvent.Registered;
import gwarchod.mappa.notification.NotificationEvent.Stayed;
import gwarchod.mappa.notification.NotificationEvent.StayedWithChild;
import gwarchod.mappa.notification.NotificationEvent.Told;
import gwarchod.mappa.notification.NotificationEvent.TravelPlanned;
import gwarchod.mappa.notification.NotificationEvent.WentAway;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes of what was recorded what the clock takes: each entry with its end, where that was recorded later.
final class Registering {
    private final Notifications all;
    private final Map<EntityId, LocalDate> ends;
    private final Map<EntityId, LocalDate> lasts;

    private Registering(Notifications all) {
        this.all = all;
        this.ends = all.counted(Ended.class).collect(toMap(Ended::entry, Ended::on, (_, later) -> later));
        this.lasts = all.counted(GroundEnded.class).collect(toMap(GroundEnded::entry, GroundEnded::last, (_, later) -> later));
    }

    static Register of(Notifications all) {
        var from = new Registering(all);
        return new Register(
                all.counted(Registered.class).map(one -> new Register.Ground(one.entry(), one.on(), from.lasts.getOrDefault(one.entry(), one.last()))).toList(),
                all.counted(WentAway.class).map(one -> new Register.Away(one.entry(), one.kind(), one.from(), from.end(one.entry(), one.until()))).toList(),
                all.counted(Changed.class).map(one -> new Register.Change(one.entry(), one.kind(), one.on(), one.notice())).toList(),
                all.counted(NoticeGiven.class).map(one -> new Register.Notice(one.entry(), one.place(), one.given(), one.stated())).toList(),
                all.counted(Stayed.class).map(one -> new Register.Stay(one.entry(), one.place(), one.from(), from.end(one.entry(), one.until()))).toList(),
                all.counted(StayedWithChild.class).map(one -> new Register.ChildStay(one.entry(), one.place(), one.from(), one.until())).toList(),
                all.counted(AbodeLost.class).map(one -> new Register.NoAbode(one.entry(), one.from(), from.end(one.entry(), null))).toList(),
                all.counted(TravelPlanned.class).map(one -> new Register.Travel(one.entry(), one.leaves())).toList(),
                all.counted(Told.class).map(one -> new Register.Notified(one.entry(), one.kind(), one.on(), one.about())).toList());
    }

    private @Nullable LocalDate end(EntityId entry, @Nullable LocalDate said) {
        return ends.getOrDefault(entry, said);
    }
}
