package gwarchod.mappa.notification;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.ids.EntityId;
import gwarchod.core.setting.Setting;
import gwarchod.core.words.Phrase;
import gwarchod.mappa.notification.NotificationEvent.AbodeLost;
import gwarchod.mappa.notification.NotificationEvent.Changed;
import gwarchod.mappa.notification.NotificationEvent.Decided;
import gwarchod.mappa.notification.NotificationEvent.Ended;
import gwarchod.mappa.notification.NotificationEvent.GroundEnded;
import gwarchod.mappa.notification.NotificationEvent.NoticeGiven;
import gwarchod.mappa.notification.NotificationEvent.Registered;
import gwarchod.mappa.notification.NotificationEvent.Stayed;
import gwarchod.mappa.notification.NotificationEvent.StayedWithChild;
import gwarchod.mappa.notification.NotificationEvent.Told;
import gwarchod.mappa.notification.NotificationEvent.TravelPlanned;
import gwarchod.mappa.notification.NotificationEvent.WentAway;
import gwarchod.mappa.notification.NotificationEvent.Withdrawn;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes the section from a case file for one reader.
final class NotificationShown {
    private static final List<String> FIGURES = List.of("register.change.days", "register.return.days", "register.annual.months", "register.weekly.days",
            "register.stay.days", "register.stay-within.months", "register.child.hours", "register.travel.days", "register.travel-least.hours",
            "register.notice-earlier.days", "register.notice-later.days", "register.not-happened.days", "register.first-day-counts",
            "register.part-days-count", "register.periodic-waits");

    private final CaseFile file;
    private final Rendering rendering;
    private final Notifications all;
    private final LocalDate today;

    private NotificationShown(CaseFile file, Rendering rendering) {
        this.file = file;
        this.rendering = rendering;
        this.all = Notifications.of(file);
        this.today = rendering.today();
    }

    static Optional<NotificationView> of(CaseFile file, Rendering rendering) {
        return Notifications.of(file).all().isEmpty() ? Optional.empty() : Optional.of(new NotificationShown(file, rendering).view());
    }

    private NotificationView view() {
        var lines = all.duties(file, today).stream().map(this::line).toList();
        var pressing = Comparator.comparing((NotificationView.Line line) -> !(line.toDecide() || line.open() && line.state() != DutyState.PASSED));
        var places = all.places();
        return new NotificationView(
                Notifications.onRegister(file, today), Notifications.lastDay(file, today).orElse(null), reviewFrom(),
                lines.stream().sorted(pressing).toList(),
                all.all().reversed().stream().map(this::entry).flatMap(Optional::stream).toList(),
                places.stream().map(place -> new NotificationView.Place(place, places.indexOf(place) + 1)).toList(),
                FIGURES.stream().map(key -> file.settings().at(key, today))
                        .map(one -> new NotificationView.Figure(one.key(), say("setting." + one.key()), value(one), one.verified())).toList());
    }

    private String value(Setting setting) {
        return setting.unit().equals("yes-no")
                ? say("setting.value." + setting.value())
                : say("setting.value." + setting.unit(), setting.number());
    }

    /// The earliest day on which requirements without an end may be reviewed: of the grounds that have none, the last one's.
    private @Nullable LocalDate reviewFrom() {
        return all.grounds().stream().filter(ground -> ground.last() == null)
                .flatMap(ground -> RegisterLength.of(ground.length(), ground.on()).flatMap(length -> length.reviewFrom(ground.on(), ground.under18())).stream())
                .max(Comparator.naturalOrder()).orElse(null);
    }

    private NotificationView.Line line(Duty duty) {
        boolean periodic = duty.kind().isPeriodic() || duty.kind() == NotificationKind.INITIAL;
        var about = periodic ? null : new EntityId(duty.about());
        var decided = all.decided(duty.id());
        return new NotificationView.Line(duty.id(), duty.kind(), about, about == null ? "" : what(duty.kind(), about), duty.arises(), duty.due(),
                duty.done(), duty.state(today), duty.passed(today) && !all.isSettled(duty.id()), leastOn(duty),
                decided.map(said -> decision(said, (Decided) said.event())).orElse(null));
    }

    private NotificationView.Decision decision(Notifications.Said said, Decided decided) {
        return new NotificationView.Decision(decided.decision(), rendering.text(decided.note()), said.at(), rendering.directory().name(said.by()),
                decided.breach());
    }

    private @Nullable LocalDate leastOn(Duty duty) {
        if (duty.kind() != NotificationKind.TRAVEL) {
            return null;
        }
        return all.entry(new EntityId(duty.about()), TravelPlanned.class).map(TravelPlanned::leaves)
                .map(leaves -> Days.of(leaves.minus(Duration.ofHours(Numbers.of(file.settings(), Days.of(leaves)).travelLeastHours())))).orElse(null);
    }

    private String what(NotificationKind kind, EntityId about) {
        return switch (kind) {
            case INITIAL, ANNUAL, WEEKLY -> "";
            case PREMISES, CHILD -> place(about);
            case CHANGE, NOT_HAPPENED, TRAVEL, RELEASED, RETURNED -> all.entry(about).flatMap(said -> said(said.event())).orElse("");
        };
    }

    private String place(EntityId place) {
        return say("notification.place", all.places().indexOf(place) + 1);
    }

    private String say(String key, Object... args) {
        return rendering.say(Phrase.of(key, args));
    }

    private Optional<NotificationView.Entry> entry(Notifications.Said said) {
        var event = said.event();
        boolean gone = all.withdrawn().contains(event.entry());
        var why = gone ? all.all().stream().map(Notifications.Said::event).filter(Withdrawn.class::isInstance).map(Withdrawn.class::cast)
                .filter(one -> one.entry().equals(event.entry())).map(Withdrawn::why).map(rendering::text).findFirst().orElse(null) : null;
        boolean ends = switch (event) {
            case WentAway away -> away.until() == null;
            case Stayed stayed -> stayed.until() == null;
            case AbodeLost _ -> true;
            case Registered _, GroundEnded _, Ended _, Changed _, NoticeGiven _, StayedWithChild _, TravelPlanned _, Told _, Decided _, Withdrawn _ -> false;
        };
        boolean ended = all.counted(Ended.class).anyMatch(one -> one.entry().equals(event.entry()));
        return said(event).map(what -> new NotificationView.Entry(event.entry(), kind(event), what, said.at(),
                rendering.directory().name(said.by()), ends && !ended && !gone,
                event instanceof Registered && !gone, why));
    }

    private static String kind(NotificationEvent event) {
        return NotificationEvent.TYPES.stream().filter(type -> type.type().equals(event.getClass())).findFirst().orElseThrow().name()
                .replaceAll("\\.\\d+$", "");
    }

    /// An entry in words; empty where it is said with another one.
    private Optional<String> said(NotificationEvent event) {
        return Optional.ofNullable(switch (event) {
            case Registered on -> say(on.last() == null ? "notification.said.registered" : "notification.said.registered-until", on.ground(), on.on(),
                    Phrase.of("register-length." + on.length()), on.last() == null ? "" : on.last());
            case GroundEnded end -> say("notification.said.ground-ended", end.why(), end.last()) + " " + rendering.text(end.note());
            case WentAway away -> from(say("notification.said.away", away.kind()), away.from(), end(away.entry(), away.until()));
            case Changed changed -> say("notification.said.changed", changed.kind(), changed.on());
            case NoticeGiven notice -> say("notification.said.notice", notice.kind() == null ? place(notice.place()) : notice.kind(), notice.given(),
                    notice.stated());
            case Stayed stay -> from(place(stay.place()), stay.from(), end(stay.entry(), stay.until()));
            case StayedWithChild stay -> say(stay.until() == null ? "notification.said.child" : "notification.said.child-until", place(stay.place()),
                    stay.from(), stay.until() == null ? "" : stay.until());
            case AbodeLost lost -> from(say("notification.said.no-abode"), lost.from(), end(lost.entry(), null));
            case TravelPlanned travel -> say("notification.said.travel", travel.leaves());
            case Told told -> say("notification.said.told", told.kind(), told.on());
            case Ended _, Decided _, Withdrawn _ -> null;
        });
    }

    private @Nullable LocalDate end(EntityId entry, @Nullable LocalDate said) {
        return all.counted(Ended.class).filter(one -> one.entry().equals(entry)).map(Ended::on).reduce((_, later) -> later)
                .or(() -> Stream.ofNullable(said).findFirst()).orElse(null);
    }

    private String from(String what, LocalDate from, @Nullable LocalDate until) {
        return until == null ? say("notification.said.since", what, from) : say("notification.said.from-until", what, from, until);
    }
}
