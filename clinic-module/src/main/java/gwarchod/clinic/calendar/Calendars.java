package gwarchod.clinic.calendar;

import gwarchod.clinic.programme.Arranging;
import gwarchod.core.casefile.Checks;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Reply;
import gwarchod.core.desk.Route;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Live;
import gwarchod.core.journal.Loaded;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Request;
import gwarchod.core.journal.Sha256;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Viewer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A user's own sessions as a calendar, and the address under which a calendar fetches them without signing in.
public final class Calendars {
    /// The sessions the viewer delivers. Also answered to whoever holds the secret of their address.
    public static final Question<Feed, CalendarView> FEED = new Question<>("calendar.feed", Feed.class, CalendarView.class);

    /// Whether the viewer has an address.
    public static final Question<Mine, CalendarView.Standing> MINE = new Question<>("calendar.mine", Mine.class, CalendarView.Standing.class);

    /// Gives the viewer a new address; the one before opens nothing any more.
    public static final Deed<Renew> RENEW = new Deed<>("calendar.renew", Renew.class);
    public static final Deed<Withdraw> WITHDRAW = new Deed<>("calendar.withdraw", Withdraw.class);

    /// How far back and ahead a calendar reaches: a local setting, not verified.
    static final Duration BACK = Duration.ofDays(60);
    static final Duration AHEAD = Duration.ofDays(400);

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Kernel kernel;
    private final Live<CalendarFeed> feeds;
    private final Arranging arranging;

    private Calendars(Kernel kernel, Live<CalendarFeed> feeds, Arranging arranging) {
        this.kernel = kernel;
        this.feeds = feeds;
        this.arranging = arranging;
    }

    public record Feed() {}

    public record Mine() {}

    /// The secret itself never comes here: outcomes and requests are kept.
    ///
    /// @param hash SHA-256 of the secret, in lower-case hex
    public record Renew(String hash) {}

    public record Withdraw() {}

    public static List<EventType<?>> events() {
        return CalendarEvent.TYPES;
    }

    public static List<Route> routes() {
        return List.of(
                new Route.Get("/calendar", FEED),
                new Route.Get("/calendar/address", MINE),
                new Route.Post("/calendar/address", RENEW, 201),
                new Route.Post("/calendar/address/withdrawal", WITHDRAW, 200));
    }

    public static void start(Kernel kernel, Registry registry, Arranging arranging) {
        var feeds = Live.start(kernel.journal(), kernel.hints(), kernel.work(), CalendarFeed.TYPE);
        var calendars = new Calendars(kernel, feeds, arranging);
        registry.answers(FEED, (viewer, _, _) -> calendars.feed(viewer));
        registry.answers(MINE, (viewer, _, _) -> Reply.of(new CalendarView.Standing(
                feeds.get(CalendarFeed.stream(viewer.user())).map(Loaded::state).map(CalendarFeed::since).orElse(null))));
        registry.handsOut(FEED, calendars::holder);
        registry.does(RENEW, calendars::renew);
        registry.does(WITHDRAW, calendars::withdraw);
    }

    private Reply<CalendarView> feed(Viewer viewer) {
        var now = kernel.clock().instant();
        return Reply.of(new CalendarView(arranging.dated(viewer, now.minus(BACK), now.plus(AHEAD)), null));
    }

    /// Whose address it is, with the roles they hold now; nobody where they may have none any more.
    Optional<Viewer> holder(String secret) {
        var hash = Sha256.hex(secret);
        return feeds.all().stream().map(Loaded::state).filter(feed -> hash.equals(feed.hash())).findFirst()
                .flatMap(feed -> kernel.directory().everybody().stream().filter(one -> one.user().equals(feed.user())).findFirst())
                .filter(viewer -> kernel.agreement().get().permits(viewer, RENEW.name()));
    }

    private Outcome renew(Viewer viewer, String key, Renew command) {
        return feeds.act(CalendarFeed.stream(viewer.user()), request(viewer, key, RENEW, command), loaded -> Checks.at(kernel.clock().instant())
                .holds(HASH.matcher(command.hash()).matches(), "not-a-hash", "/hash")
                .then(() -> command.hash().equals(loaded.state().hash()) ? Decision.noChange() : Decision.accept(new CalendarEvent.Renewed(command.hash()))));
    }

    private Outcome withdraw(Viewer viewer, String key, Withdraw command) {
        return feeds.act(CalendarFeed.stream(viewer.user()), request(viewer, key, WITHDRAW, command),
                loaded -> loaded.state().hash() == null ? Decision.noChange() : Decision.accept(new CalendarEvent.Withdrawn()));
    }

    private static <C extends Record> Request request(Viewer viewer, String key, Deed<C> deed, C command) {
        return new Request(viewer.actor(Basis.PUBLIC_PROTECTION), key, deed.name(), Json.write(command), null);
    }
}
