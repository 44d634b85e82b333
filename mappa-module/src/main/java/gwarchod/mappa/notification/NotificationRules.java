package gwarchod.mappa.notification;

import static gwarchod.core.journal.Decision.accept;
import static gwarchod.core.journal.Decision.invalid;
import static gwarchod.core.journal.Decision.noChange;
import static gwarchod.core.journal.Decision.refuse;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Event;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What may be recorded of a life on the register. What a court, another force or the person did is recorded as it was; refused is only what can't be.
final class NotificationRules {
    private NotificationRules() {}

    private static Checks checks(CaseFile file, Deciding with) {
        return Checks.at(with.now()).holds(Notifications.of(file).all().size() < Notifications.ENTRIES_MAX, "too-many", "/", Notifications.ENTRIES_MAX);
    }

    private static EntityId id(Deciding with) {
        return new EntityId(with.ids().next());
    }

    private static Decision entered(NotificationEvent first, NotificationEvent... more) {
        var all = new ArrayList<Event>(List.of(first));
        all.addAll(List.of(more));
        return accept(all, Map.of("entry", first.entry().value()));
    }

    static Decision register(CaseFile file, PutOnRegister command, Deciding with) {
        var length = RegisterLength.of(command.length(), command.on());
        return checks(file, with).pastDate("/on", command.on()).date("/last", command.last()).order("/last", command.on(), command.last())
                .holds(length.isPresent(), "register-length-unknown", "/length")
                .then(() -> {
                    var last = command.last() == null ? length.orElseThrow().last(command.on(), command.under18()).orElse(null) : command.last();
                    boolean same = Notifications.of(file).counted(Registered.class).anyMatch(one -> one.ground() == command.ground()
                            && one.on().equals(command.on()) && one.length().equals(command.length()) && Objects.equals(one.last(), last));
                    return same ? noChange() : entered(new Registered(id(with), command.ground(), command.length(), command.on(), command.under18(), last));
                });
    }

    static Decision endGround(CaseFile file, EndGround command, Deciding with) {
        var ground = Notifications.of(file).entry(command.ground(), Registered.class);
        return checks(file, with).holds(ground.isPresent(), "notification-entry-unknown", "/ground").date("/last", command.last())
                .order("/last", ground.map(Registered::on).orElse(null), command.last()).text("/note", command.note())
                .then(() -> accept(new GroundEnded(command.ground(), command.why(), command.last(), with.guard().apply(command.note()))));
    }

    static Decision away(CaseFile file, RecordAway command, Deciding with) {
        return checks(file, with).pastDate("/from", command.from()).pastDate("/until", command.until()).order("/until", command.from(), command.until())
                .then(() -> entered(new WentAway(id(with), command.kind(), command.from(), command.until())));
    }

    /// Who has an address again has changed it.
    static Decision end(CaseFile file, RecordEnd command, Deciding with) {
        var entry = Notifications.of(file).entry(command.about()).map(Notifications.Said::event);
        if (entry.isEmpty()) {
            return invalid("notification-entry-unknown", "/about");
        }
        var from = begins(entry.get());
        return checks(file, with).holds(from != null, "notification-entry-has-no-end", "/about").pastDate("/on", command.on())
                .order("/on", from, command.on())
                .then(() -> {
                    var ended = new Ended(command.about(), command.on());
                    var before = Notifications.of(file).counted(Ended.class).filter(one -> one.entry().equals(ended.entry())).reduce((_, last) -> last);
                    if (before.filter(ended::equals).isPresent()) {
                        return noChange();
                    }
                    if (!(entry.get() instanceof AbodeLost)) {
                        return accept(ended);
                    }
                    return before.isPresent() ? refuse("notification-entry-ended")
                            : accept(List.of(ended, new Changed(id(with), ChangeKind.HOME_ADDRESS, command.on(), null)), Map.of());
                });
    }

    private static @Nullable LocalDate begins(NotificationEvent event) {
        return switch (event) {
            case WentAway away -> away.from();
            case Stayed stayed -> stayed.from();
            case AbodeLost lost -> lost.from();
            case Registered _, GroundEnded _, Ended _, Changed _, NoticeGiven _, StayedWithChild _, TravelPlanned _, Told _,
                    NotificationEvent.Decided _, NotificationEvent.Withdrawn _ -> null;
        };
    }

    static Decision change(CaseFile file, RecordChange command, Deciding with) {
        var notice = command.notice();
        return checks(file, with).pastDate("/on", command.on())
                .holds(notice == null || Notifications.of(file).entry(notice, NoticeGiven.class).filter(one -> one.place() == null).isPresent(),
                        "notification-entry-unknown", "/notice")
                .pastDate("/notifiedOn", command.notifiedOn()).order("/notifiedOn", command.on(), command.notifiedOn())
                .then(() -> {
                    var changed = new Changed(id(with), command.kind(), command.on(), notice);
                    return command.notifiedOn() == null ? entered(changed)
                            : entered(changed, new Told(id(with), NotificationKind.CHANGE, command.notifiedOn(), changed.entry()));
                });
    }

    static Decision notice(CaseFile file, GiveNotice command, Deciding with) {
        return checks(file, with).holds(command.kind() == null || command.place() == null, "notification-notice-twice", "/place")
                .holds(isPlace(file, command.place()), "notification-place-unknown", "/place")
                .pastDate("/given", command.given()).date("/stated", command.stated()).order("/stated", command.given(), command.stated())
                .then(() -> entered(new NoticeGiven(id(with), command.kind(), command.kind() == null ? place(command.place(), with) : null,
                        command.given(), command.stated())));
    }

    private static boolean isPlace(CaseFile file, @Nullable EntityId place) {
        return place == null || Notifications.of(file).places().contains(place);
    }

    private static EntityId place(@Nullable EntityId known, Deciding with) {
        return known == null ? id(with) : known;
    }

    static Decision stay(CaseFile file, RecordStay command, Deciding with) {
        return checks(file, with).holds(isPlace(file, command.place()), "notification-place-unknown", "/place")
                .pastDate("/from", command.from()).pastDate("/until", command.until()).order("/until", command.from(), command.until())
                .then(() -> entered(new Stayed(id(with), place(command.place(), with), command.from(), command.until())));
    }

    static Decision childStay(CaseFile file, RecordChildStay command, Deciding with) {
        return checks(file, with).holds(isPlace(file, command.place()), "notification-place-unknown", "/place")
                .past("/from", command.from()).past("/until", command.until()).order("/until", command.from(), command.until())
                .then(() -> entered(new StayedWithChild(id(with), place(command.place(), with), command.from(), command.until())));
    }

    /// To have no fixed abode any more is a change of home address, for who had notified one.
    static Decision noAbode(CaseFile file, RecordNoAbode command, Deciding with) {
        var all = Notifications.of(file);
        return checks(file, with).pastDate("/from", command.from())
                .then(() -> {
                    var lost = new AbodeLost(id(with), command.from());
                    boolean known = all.counted(Told.class).anyMatch(told -> told.kind() == NotificationKind.INITIAL && told.on().isBefore(command.from()));
                    return known ? entered(lost, new Changed(id(with), ChangeKind.HOME_ADDRESS, command.from(), null)) : entered(lost);
                });
    }

    static Decision travel(CaseFile file, PlanTravel command, Deciding with) {
        return checks(file, with).time("/leaves", command.leaves()).then(() -> entered(new TravelPlanned(id(with), command.leaves())));
    }

    static Decision notified(CaseFile file, RecordNotified command, Deciding with) {
        return checks(file, with).pastDate("/on", command.on())
                .holds(fits(file, command), "notification-entry-unknown", "/about")
                .then(() -> Notifications.of(file).counted(Told.class).anyMatch(told -> told.kind() == command.kind() && told.on().equals(command.on())
                                && Objects.equals(told.about(), command.about()))
                        ? noChange()
                        : entered(new Told(id(with), command.kind(), command.on(), command.about())));
    }

    /// Whether what it is about is a thing that such a notification can be about.
    private static boolean fits(CaseFile file, RecordNotified command) {
        var all = Notifications.of(file);
        var about = command.about();
        if (about == null) {
            return command.kind() == NotificationKind.INITIAL || command.kind().isPeriodic();
        }
        return switch (command.kind()) {
            case INITIAL, ANNUAL, WEEKLY -> false;
            case CHANGE -> all.change(about).isPresent();
            case PREMISES, CHILD -> all.places().contains(about);
            case NOT_HAPPENED -> all.entry(about, NoticeGiven.class).isPresent();
            case TRAVEL -> all.entry(about, TravelPlanned.class).isPresent();
            case RELEASED -> all.entry(about, WentAway.class).filter(away -> away.kind() != AwayKind.ABROAD).isPresent();
            case RETURNED -> all.entry(about, WentAway.class).filter(away -> away.kind() == AwayKind.ABROAD).isPresent();
        };
    }
}
