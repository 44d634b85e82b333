package gwarchod.mappa.notification;

import gwarchod.core.casefile.Days;
import gwarchod.core.ids.EntityId;
import gwarchod.mappa.notification.Register.Change;
import gwarchod.mappa.notification.Register.Notice;
import gwarchod.mappa.notification.Register.Notified;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Every notification that a person on the register has or had to make, with its last day. Pure: what was recorded, the day, the numbers of the
/// law. It never says that somebody broke it: [DutyState#PASSED] says that a day passed and nothing is recorded.
///
/// Where the text leaves a choice, these are the readings. A duty is one only if they are on the register from the day it arises to its last.
/// Who has made a first notification and stayed on the register since makes no second one for a further ground. Days at premises, and hours with
/// a child, count while they are on the register; premises once notified stay notified. Two readings that move dates are settings: see [Numbers].
final class NotificationClock {
    private final Register register;
    private final LocalDate today;
    private final Function<LocalDate, Numbers> numbers;
    private final Subject subject;
    private final Map<LocalDate, Numbers> known = new HashMap<>();
    private final AwayDays wholeDays;
    private final AwayDays allDays;

    NotificationClock(Register all, LocalDate today, Function<LocalDate, Numbers> numbers) {
        this.register = all.by(today);
        this.today = today;
        this.numbers = numbers;
        this.subject = Subject.of(register.grounds());
        this.wholeDays = AwayDays.of(register.away(), true);
        this.allDays = AwayDays.of(register.away(), false);
    }

    /// All of them, in no order that means anything.
    static List<Duty> duties(Register register, LocalDate today, Function<LocalDate, Numbers> numbers) {
        var clock = new NotificationClock(register, today, numbers);
        return Stream.of(clock.first(), clock.changes(), clock.notHappened(), clock.premises(), clock.children(), clock.back(), clock.journeys(),
                        new PeriodicClock(clock).duties())
                .flatMap(Function.identity()).filter(clock::binds).toList();
    }

    Register register() {
        return register;
    }

    LocalDate today() {
        return today;
    }

    Subject subject() {
        return subject;
    }

    Numbers on(LocalDate day) {
        return known.computeIfAbsent(day, numbers);
    }

    AwayDays away(Numbers by) {
        return by.partDaysCount() ? wholeDays : allDays;
    }

    private boolean binds(Duty duty) {
        return subject.throughout(duty.arises(), duty.due() == null ? today : duty.due());
    }

    /// "Within so many days of": the period begins with the day itself, as the Act has it, unless the setting says otherwise.
    private @Nullable LocalDate within(int days, LocalDate of) {
        var by = on(of);
        return away(by).last(days, by.firstDayCounts() ? of : of.plusDays(1)).orElse(null);
    }

    private Stream<LocalDate> told(Predicate<Notified> which) {
        return register.notified().stream().filter(which).map(Notified::on).sorted();
    }

    /// When something was first told about a thing.
    Optional<LocalDate> told(NotificationKind kind, EntityId about) {
        return told(one -> one.kind() == kind && about.equals(one.about())).findFirst();
    }

    private boolean registeredBefore(LocalDate day) {
        return told(one -> one.kind() == NotificationKind.INITIAL && one.on().isBefore(day)).anyMatch(on -> subject.throughout(on, day));
    }

    /// Three days of conviction, caution or finding; the days in custody until a release aren't counted.
    private Stream<Duty> first() {
        var days = new HashMap<LocalDate, EntityId>();
        register.grounds().forEach(ground -> days.putIfAbsent(ground.on(), ground.id()));
        return days.entrySet().stream().filter(ground -> !registeredBefore(ground.getKey())).map(ground -> {
            var day = ground.getKey();
            var done = told(one -> one.kind() == NotificationKind.INITIAL && !one.on().isBefore(day)).findFirst();
            return new Duty(NotificationKind.INITIAL, ground.getValue().value(), day, within(on(day).changeDays(), day), done.orElse(null));
        });
    }

    private Stream<Duty> changes() {
        return register.changes().stream().map(change -> {
            var notice = register.notices().stream().filter(one -> one.id().equals(change.notice())).filter(one -> holds(one, change.on()));
            var done = Stream.concat(notice.map(Notice::given), told(NotificationKind.CHANGE, change.id()).stream()).min(Comparator.naturalOrder());
            return new Duty(NotificationKind.CHANGE, change.id().value(), change.on(), within(on(change.on()).changeDays(), change.on()),
                    done.orElse(null));
        });
    }

    /// The last day on which what was announced may happen and the notice holds: its three days are days of the section too, so those away
    /// aren't counted. Empty while they are away.
    private Optional<LocalDate> latest(Notice notice) {
        var by = on(notice.given());
        return away(by).last(by.later(), notice.stated().plusDays(1));
    }

    /// Two days before at the earliest, three after at the latest. The two days before are a calendar's: no text takes any out.
    private boolean holds(Notice notice, LocalDate event) {
        return !notice.given().isAfter(event) && !event.isBefore(notice.stated().minusDays(on(notice.given()).earlier()))
                && latest(notice).filter(event::isAfter).isEmpty();
    }

    boolean holds(Notice notice) {
        return event(notice).filter(day -> holds(notice, day)).isPresent();
    }

    /// When what was announced happened: the change that names it, or the day on which so many days at the premises came together.
    private Optional<LocalDate> event(Notice notice) {
        return notice.place() != null
                ? reached(notice.place())
                : register.changes().stream().filter(change -> notice.id().equals(change.notice())).map(Change::on).findFirst();
    }

    /// Within six days of the announced day they tell that it didn't happen; it is due to be told once it can't happen in time any more.
    private Stream<Duty> notHappened() {
        return register.notices().stream().flatMap(notice -> latest(notice)
                .filter(latest -> latest.isBefore(today) && event(notice).filter(event -> !event.isAfter(latest)).isEmpty())
                .map(latest -> new Duty(NotificationKind.NOT_HAPPENED, notice.id().value(), latest.plusDays(1),
                        within(on(notice.given()).notHappenedDays(), notice.stated()), told(NotificationKind.NOT_HAPPENED, notice.id()).orElse(null)))
                .stream());
    }

    /// The day on which the days at a place come to seven, in one stay or in twelve months: each day counts on any part of which they stayed.
    private Optional<LocalDate> reached(EntityId place) {
        var stays = register.stays().stream().filter(stay -> stay.place().equals(place))
                .map(stay -> new Span(stay.from(), stay.until() == null || stay.until().isAfter(today) ? today : stay.until())).toList();
        return StayDays.of(stays, subject.spans()).reached(this::on);
    }

    private Stream<Duty> premises() {
        return register.stays().stream().map(Register.Stay::place).distinct().flatMap(place -> reached(place).map(day -> {
            var notices = register.notices().stream().filter(one -> place.equals(one.place())).filter(this::holds).map(Notice::given);
            var done = Stream.concat(notices, told(NotificationKind.PREMISES, place).stream()).min(Comparator.naturalOrder());
            return new Duty(NotificationKind.PREMISES, place.value(), day, within(on(day).changeDays(), day), done.orElse(null));
        }).stream());
    }

    /// Twelve hours as they pass, whatever the clock does; the day on which they are full is the day of the event.
    private Stream<Duty> children() {
        return register.children().stream().map(Register.ChildStay::place).distinct().flatMap(place -> register.children().stream()
                .filter(stay -> stay.place().equals(place)).map(this::full).flatMap(Optional::stream).min(Comparator.naturalOrder())
                .map(day -> new Duty(NotificationKind.CHILD, place.value(), day, within(on(day).changeDays(), day),
                        told(NotificationKind.CHILD, place).orElse(null)))
                .stream());
    }

    private Optional<LocalDate> full(Register.ChildStay stay) {
        var full = stay.from().plus(Duration.ofHours(on(Days.of(stay.from())).childHours()));
        return Optional.of(Days.of(full)).filter(day -> !day.isAfter(today) && (stay.until() == null || !stay.until().isBefore(full)))
                .filter(day -> subject.on(day).isPresent());
    }

    /// Who had made the first notification before they came back tells that they did.
    private Stream<Duty> back() {
        return register.away().stream().filter(away -> away.until() != null && registeredBefore(away.until())).map(away -> {
            var day = Objects.requireNonNull(away.until());
            boolean abroad = away.kind() == AwayKind.ABROAD;
            var kind = abroad ? NotificationKind.RETURNED : NotificationKind.RELEASED;
            return new Duty(kind, away.id().value(), day, within(abroad ? on(day).returnDays() : on(day).changeDays(), day),
                    told(kind, away.id()).orElse(null));
        });
    }

    /// Seven days before they leave; of who came on the register later than that, on the day they did.
    private Stream<Duty> journeys() {
        return register.travels().stream().flatMap(travel -> {
            var leaves = Days.of(travel.leaves());
            var before = leaves.minusDays(on(leaves).travelDays());
            return subject.on(leaves).map(span -> before.isBefore(span.first()) ? span.first() : before)
                    .map(due -> new Duty(NotificationKind.TRAVEL, travel.id().value(), due, due, told(NotificationKind.TRAVEL, travel.id()).orElse(null)))
                    .stream();
        });
    }
}
