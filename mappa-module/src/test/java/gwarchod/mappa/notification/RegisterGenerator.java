package gwarchod.mappa.notification;

import gwarchod.core.ids.EntityId;
import gwarchod.core.words.Words;
import gwarchod.mappa.notification.Register.Away;
import gwarchod.mappa.notification.Register.Change;
import gwarchod.mappa.notification.Register.ChildStay;
import gwarchod.mappa.notification.Register.Ground;
import gwarchod.mappa.notification.Register.NoAbode;
import gwarchod.mappa.notification.Register.Notice;
import gwarchod.mappa.notification.Register.Notified;
import gwarchod.mappa.notification.Register.Stay;
import gwarchod.mappa.notification.Register.Travel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Lives on the register, from a seed: dense enough that custody, moves, notices and weeks without an address run into each other.
final class RegisterGenerator {
    /// Years with a leap day in them, and days near which the clock changes.
    private static final List<LocalDate> STARTS = List.of(LocalDate.of(2023, 2, 25), LocalDate.of(2023, 10, 27), LocalDate.of(2024, 2, 20),
            LocalDate.of(2024, 3, 28), LocalDate.of(2025, 3, 28), LocalDate.of(2019, 2, 27));

    private final Random random;
    private final LocalDate start;
    private final List<Notified> notified = new ArrayList<>();
    private int ids;

    RegisterGenerator(long seed) {
        this.random = new Random(seed);
        this.start = STARTS.get(random.nextInt(STARTS.size())).plusDays(random.nextInt(20));
    }

    /// Any day; often one shortly after something was announced for.
    LocalDate today(Register register) {
        var notices = register.notices();
        return notices.isEmpty() || random.nextInt(3) > 0
                ? start.plusDays(random.nextInt(900))
                : notices.get(random.nextInt(notices.size())).stated().plusDays(random.nextInt(8));
    }

    Register register() {
        var notices = new ArrayList<Notice>();
        var changes = new ArrayList<Change>();
        var stays = new ArrayList<Stay>();
        var children = new ArrayList<ChildStay>();
        var grounds = grounds();
        var away = away();
        var places = List.of(id(), id(), id());
        some(5).forEach(_ -> changes.add(change(notices)));
        some(4).forEach(_ -> stay(places, stays, notices));
        some(2).forEach(_ -> children.add(child(places)));
        some(2).forEach(_ -> notices.add(notice(null, day())));
        var abode = some(2).stream().map(_ -> day()).map(from -> new NoAbode(id(), from, maybe(from.plusDays(random.nextInt(60))))).toList();
        var travels = some(2).stream().map(_ -> travel()).toList();
        some(4).forEach(_ -> notified.add(new Notified(id(), random.nextBoolean() ? NotificationKind.ANNUAL : NotificationKind.WEEKLY, day(), null)));
        places.forEach(place -> tell(NotificationKind.PREMISES, place, day()));
        places.forEach(place -> tell(NotificationKind.CHILD, place, day()));
        notices.forEach(notice -> tell(NotificationKind.NOT_HAPPENED, notice.id(), notice.stated()));
        return new Register(grounds, away, changes, notices, stays, children, abode, travels, notified);
    }

    private List<Ground> grounds() {
        var grounds = new ArrayList<Ground>();
        var on = start;
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            var last = random.nextInt(3) > 0 ? null : on.plusDays(random.nextInt(600));
            grounds.add(new Ground(id(), on, last));
            if (random.nextInt(5) > 0) {
                notified.add(new Notified(id(), NotificationKind.INITIAL, on.plusDays(random.nextInt(6)), null));
            }
            on = last != null && random.nextInt(3) == 0 ? last.plusDays(1) : on.plusDays(random.nextInt(500));
        }
        return grounds;
    }

    private List<Away> away() {
        return some(5).stream().map(_ -> {
            var from = random.nextInt(4) == 0 ? start.minusDays(random.nextInt(5)) : day();
            var until = from.plusDays(random.nextInt(random.nextBoolean() ? 4 : 90));
            var away = new Away(id(), AwayKind.values()[random.nextInt(3)], from, random.nextInt(6) == 0 ? null : until);
            tell(away.kind() == AwayKind.ABROAD ? NotificationKind.RETURNED : NotificationKind.RELEASED, away.id(), until);
            return away;
        }).toList();
    }

    private Change change(List<Notice> notices) {
        var on = day();
        var notice = random.nextBoolean() ? null : notice(null, on.plusDays(random.nextInt(12) - 6L));
        if (notice != null) {
            notices.add(notice);
        }
        var change = new Change(id(), ChangeKind.values()[random.nextInt(4)], on, notice == null ? null : notice.id());
        tell(NotificationKind.CHANGE, change.id(), on);
        return change;
    }

    private void stay(List<EntityId> places, List<Stay> stays, List<Notice> notices) {
        var from = day();
        var place = places.get(random.nextInt(places.size()));
        stays.add(new Stay(id(), place, from, maybe(from.plusDays(random.nextInt(9)))));
        for (int again = random.nextInt(4); again > 0; again--) {
            from = from.plusDays(random.nextInt(150));
            stays.add(new Stay(id(), place, from, from.plusDays(random.nextInt(4))));
        }
        if (random.nextInt(3) == 0) {
            notices.add(notice(place, from.plusDays(random.nextInt(6))));
        }
    }

    private Notice notice(@Nullable EntityId place, LocalDate stated) {
        return new Notice(id(), place, stated.minusDays(random.nextInt(10)), stated);
    }

    private ChildStay child(List<EntityId> places) {
        var from = hour(day());
        var until = from.plusSeconds(3_600L * (11 + random.nextInt(3)));
        return new ChildStay(id(), places.get(random.nextInt(places.size())), from, random.nextInt(5) == 0 ? null : until);
    }

    private Travel travel() {
        var travel = new Travel(id(), hour(day()));
        tell(NotificationKind.TRAVEL, travel.id(), LocalDate.ofInstant(travel.leaves(), Words.ZONE).minusDays(random.nextInt(10)));
        return travel;
    }

    private Instant hour(LocalDate day) {
        return day.atTime(random.nextInt(24), 30).atZone(Words.ZONE).toInstant();
    }

    private void tell(NotificationKind kind, EntityId about, LocalDate near) {
        for (int left = random.nextInt(3); left > 0; left--) {
            notified.add(new Notified(id(), kind, near.plusDays(random.nextInt(8)), about));
        }
    }

    private List<Integer> some(int most) {
        return random.ints(random.nextInt(most + 1)).boxed().toList();
    }

    private @Nullable LocalDate maybe(LocalDate day) {
        return random.nextInt(4) == 0 ? null : day;
    }

    private LocalDate day() {
        return start.plusDays(random.nextInt(random.nextBoolean() ? 60 : 800));
    }

    private EntityId id() {
        return new EntityId("id-" + ids++);
    }
}
