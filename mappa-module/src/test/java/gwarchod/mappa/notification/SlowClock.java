package gwarchod.mappa.notification;

import gwarchod.core.casefile.Days;
import gwarchod.core.ids.EntityId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The same dates found another way: day after day is lived through and asked what it is. Written from the text of the rules (domain facts,
/// section 4.1) before the engine was, and without a look at it since; it counts on its fingers and is slow.
final class SlowClock {
    private final Register register;
    private final LocalDate today;
    private final Numbers numbers;
    private final List<Duty> duties = new ArrayList<>();
    private final SlowDays days;

    private SlowClock(Register register, LocalDate today, Numbers numbers) {
        this.register = register;
        this.today = today;
        this.numbers = numbers;
        this.days = new SlowDays(register, today, numbers);
    }

    static List<Duty> duties(Register register, LocalDate today, Numbers numbers) {
        var slow = new SlowClock(register, today, numbers);
        slow.firsts();
        slow.changes();
        slow.noticesThatCameToNothing();
        slow.premises();
        slow.children();
        slow.backFromAway();
        slow.journeys();
        new SlowPeriodic(slow).walk();
        return slow.duties;
    }

    Register register() {
        return register;
    }

    LocalDate today() {
        return today;
    }

    Numbers numbers() {
        return numbers;
    }

    boolean subject(LocalDate day) {
        return days.subject(day);
    }

    boolean disregarded(LocalDate day) {
        return days.disregarded(day);
    }

    @Nullable LocalDate lastOf(int count, LocalDate from, boolean fromCounts) {
        return days.lastOf(count, from, fromCounts);
    }

    @Nullable LocalDate within(int count, LocalDate from) {
        return lastOf(count, from, numbers.firstDayCounts());
    }

    /// When something of a kind about something was notified for the first time.
    @Nullable LocalDate told(NotificationKind kind, @Nullable EntityId about) {
        LocalDate first = null;
        for (var one : register.notified()) {
            boolean same = one.kind() == kind && (about == null || about.equals(one.about())) && !one.on().isAfter(today);
            if (same && (first == null || one.on().isBefore(first))) {
                first = one.on();
            }
        }
        return first;
    }

    void add(NotificationKind kind, String about, LocalDate arises, @Nullable LocalDate due, @Nullable LocalDate done) {
        if (days.subjectThroughout(arises, due == null ? today : due)) {
            duties.add(new Duty(kind, about, arises, due, done));
        }
    }

    /// Whether the first notification had been made before a day, and they were on the register ever since.
    private boolean registeredBefore(LocalDate day) {
        for (var before = day.minusDays(1); subject(before) && subject(day); before = before.minusDays(1)) {
            for (var one : register.notified()) {
                if (one.kind() == NotificationKind.INITIAL && one.on().equals(before)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void firsts() {
        var seen = new TreeSet<LocalDate>();
        for (var ground : register.grounds()) {
            if (!ground.on().isAfter(today) && seen.add(ground.on()) && !registeredBefore(ground.on())) {
                LocalDate done = null;
                for (var one : register.notified()) {
                    boolean answers = one.kind() == NotificationKind.INITIAL && !one.on().isBefore(ground.on()) && !one.on().isAfter(today);
                    done = answers && (done == null || one.on().isBefore(done)) ? one.on() : done;
                }
                add(NotificationKind.INITIAL, ground.id().value(), ground.on(), within(numbers.changeDays(), ground.on()), done);
            }
        }
    }

    /// The day on which what a notice announced happened.
    private @Nullable LocalDate happened(Register.Notice notice) {
        if (notice.place() != null) {
            return reached(notice.place());
        }
        for (var change : register.changes()) {
            if (notice.id().equals(change.notice()) && !change.on().isAfter(today)) {
                return change.on();
            }
        }
        return null;
    }

    /// "Valid if the change happens no earlier than 2 days before, no later than 3 days after the stated date."
    boolean holds(Register.Notice notice, @Nullable LocalDate event) {
        if (event == null || notice.given().isAfter(today) || notice.given().isAfter(event) || event.isBefore(notice.stated().minusDays(numbers.earlier()))) {
            return false;
        }
        var latest = lastOf(numbers.later(), notice.stated(), false);
        return latest == null || !event.isAfter(latest);
    }

    boolean holds(Register.Notice notice) {
        return holds(notice, happened(notice));
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null ? other : other == null || one.isBefore(other) ? one : other;
    }

    private void changes() {
        for (var change : register.changes()) {
            if (!change.on().isAfter(today)) {
                var done = told(NotificationKind.CHANGE, change.id());
                for (var notice : register.notices()) {
                    if (notice.id().equals(change.notice()) && holds(notice, change.on())) {
                        done = earlier(done, notice.given());
                    }
                }
                add(NotificationKind.CHANGE, change.id().value(), change.on(), within(numbers.changeDays(), change.on()), done);
            }
        }
    }

    private void noticesThatCameToNothing() {
        for (var notice : register.notices()) {
            var latest = lastOf(numbers.later(), notice.stated(), false);
            var event = happened(notice);
            boolean nothing = latest != null && latest.isBefore(today) && (event == null || event.isAfter(latest));
            if (!notice.given().isAfter(today) && nothing) {
                add(NotificationKind.NOT_HAPPENED, notice.id().value(), latest.plusDays(1), within(numbers.notHappenedDays(), notice.stated()),
                        told(NotificationKind.NOT_HAPPENED, notice.id()));
            }
        }
    }

    private boolean stayed(EntityId place, LocalDate day) {
        for (var stay : register.stays()) {
            boolean there = !day.isBefore(stay.from()) && (stay.until() == null || !day.isAfter(stay.until()));
            if (stay.place().equals(place) && there && !day.isAfter(today) && subject(day)) {
                return true;
            }
        }
        return false;
    }

    /// "Any premises at least 7 days, in one stay or in total in 12 months": the first day that ends twelve months with so many days in them.
    private @Nullable LocalDate reached(EntityId place) {
        var first = today;
        for (var stay : register.stays()) {
            first = stay.place().equals(place) && stay.from().isBefore(first) ? stay.from() : first;
        }
        for (var day = first; !day.isAfter(today); day = day.plusDays(1)) {
            int days = 0;
            if (stayed(place, day)) {
                for (var before = day; before.isAfter(day.minusMonths(numbers.stayMonths())); before = before.minusDays(1)) {
                    days += stayed(place, before) ? 1 : 0;
                }
            }
            if (days >= numbers.stayDays()) {
                return day;
            }
        }
        return null;
    }

    private void premises() {
        var places = new ArrayList<EntityId>();
        for (var stay : register.stays()) {
            if (!places.contains(stay.place())) {
                places.add(stay.place());
                var reached = reached(stay.place());
                if (reached != null) {
                    var done = told(NotificationKind.PREMISES, stay.place());
                    for (var notice : register.notices()) {
                        done = stay.place().equals(notice.place()) && holds(notice) ? earlier(done, notice.given()) : done;
                    }
                    add(NotificationKind.PREMISES, stay.place().value(), reached, within(numbers.changeDays(), reached), done);
                }
            }
        }
    }

    private void children() {
        var places = new ArrayList<EntityId>();
        for (var stay : register.children()) {
            if (places.contains(stay.place())) {
                continue;
            }
            places.add(stay.place());
            LocalDate first = null;
            for (var other : register.children()) {
                if (other.place().equals(stay.place())) {
                    var full = other.from().plus(Duration.ofHours(numbers.childHours()));
                    boolean stayedOn = other.until() == null || !other.until().isBefore(full);
                    var day = Days.of(full);
                    first = stayedOn && !day.isAfter(today) && subject(day) ? earlier(first, day) : first;
                }
            }
            if (first != null) {
                add(NotificationKind.CHILD, stay.place().value(), first, within(numbers.changeDays(), first),
                        told(NotificationKind.CHILD, stay.place()));
            }
        }
    }

    private void backFromAway() {
        for (var away : register.away()) {
            var back = away.until();
            if (back != null && !away.from().isAfter(today) && !back.isAfter(today) && registeredBefore(back)) {
                boolean abroad = away.kind() == AwayKind.ABROAD;
                var kind = abroad ? NotificationKind.RETURNED : NotificationKind.RELEASED;
                add(kind, away.id().value(), back, within(abroad ? numbers.returnDays() : numbers.changeDays(), back), told(kind, away.id()));
            }
        }
    }

    /// "At least 7 days before departure": for who came on the register later than that, on the day they did.
    private void journeys() {
        for (var travel : register.travels()) {
            var departs = Days.of(travel.leaves());
            var due = departs;
            for (int i = 0; i < numbers.travelDays() && subject(due.minusDays(1)); i++) {
                due = due.minusDays(1);
            }
            if (subject(departs)) {
                add(NotificationKind.TRAVEL, travel.id().value(), due, due, told(NotificationKind.TRAVEL, travel.id()));
            }
        }
    }
}
