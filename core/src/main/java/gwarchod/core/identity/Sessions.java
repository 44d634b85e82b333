package gwarchod.core.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gwarchod.core.desk.Own;
import gwarchod.core.desk.Viewers;
import gwarchod.core.ids.NewIds;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Sha256;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.store.Documents;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Who is signed in. The store holds the hash of a token, never the token.
///
/// What it promises: a revoked session never comes back, whatever else is under way; on the node that revoked it, it is gone at once, on
/// every other within a second. Roles are read from the account at every look, so one that ended is gone at once. Doesn't wait.
public final class Sessions implements Viewers {
    /// How long signing in counts as just now, for what asks to have signed in again.
    public static final Duration CONFIRMED = Duration.ofMinutes(5);

    /// How long the store's answer is believed.
    static final Duration BELIEVED = Duration.ofSeconds(1);

    /// How exactly the store knows when a session was last used: other nodes may see it idle this much early.
    static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    /// Ended sessions stay in the store this long, for questions about who was signed in.
    static final Duration KEPT = Duration.ofDays(1);

    /// Sessions held in memory at once.
    static final int HELD_MAX = 200_000;

    /// How often a change is tried again that met another one.
    private static final int TRIES_MAX = 20;

    /// All that a revocation asks for: it wins over whatever else is being written.
    private static final JsonObject NOT_REVOKED = new JsonObject().putNull("revokedAt");

    private final Documents documents;
    private final Accounts accounts;
    private final InstantSource clock;
    private final NewIds ids;
    private final Session.Limits limits;
    private final OwnSessions own;
    private final Cache<String, Held> held;

    /// @param asked when the store was asked for it
    /// @param ended true once it was revoked here: nothing read before brings it back
    private record Held(Session session, Instant asked, boolean ended) {}

    /// @param rules how long sessions last
    public Sessions(Documents documents, Accounts accounts, InstantSource clock, NewIds ids, AccessRules rules) {
        this.documents = documents;
        this.accounts = accounts;
        this.clock = clock;
        this.ids = ids;
        this.limits = new Session.Limits(Duration.ofMinutes(rules.idleMinutes()), Duration.ofMinutes(rules.absoluteMinutes()));
        this.own = new OwnSessions(documents, clock, limits);
        this.held = Caffeine.newBuilder().maximumSize(HELD_MAX).expireAfterAccess(limits.idle().multipliedBy(2)).build();
    }

    /// @param at when the user began to sign in
    Future<Begun> begin(UserId user, Instant at) {
        return begin(new SignIns.Proven(user, at, null, false));
    }

    Future<Begun> begin(SignIns.Proven proven) {
        var token = ids.secret();
        var id = id(token);
        var session = Session.begin(proven, limits);
        return documents.insert(id, session.stored(id)).compose(inserted -> {
            if (!inserted) {
                throw new IllegalStateException("a secret was given twice");
            }
            held.put(id, new Held(session, clock.instant(), false));
            return revokeAll(own.beyond(proven.user())).map(new Begun(token, session.expiresAt()));
        });
    }

    @Override
    public Optional<Viewer> known(String token) {
        if (!Tokens.isToken(token)) {
            return Optional.empty();
        }
        var known = held.getIfPresent(id(token));
        var now = clock.instant();
        if (known == null || known.ended() || !known.session().alive(now, limits)
                || now.isBefore(known.asked()) || !now.isBefore(known.asked().plus(BELIEVED))) {      // before it: the clock was set back
            return Optional.empty();
        }
        return viewer(known.session(), now);
    }

    @Override
    public Future<Optional<Viewer>> resolve(String token) {
        return Tokens.isToken(token) ? resolve(id(token), TRIES_MAX) : Future.succeededFuture(Optional.empty());
    }

    private Future<Optional<Viewer>> resolve(String id, int tries) {
        var asked = clock.instant();
        return documents.find(id).compose(found -> {
            if (found.isEmpty()) {
                held.invalidate(id);
                return Future.succeededFuture(Optional.empty());
            }
            return resolve(id, Session.read(found.get()), asked, tries);
        });
    }

    private Future<Optional<Viewer>> resolve(String id, Session stored, Instant asked, int tries) {
        var now = clock.instant();
        var before = held.getIfPresent(id);
        var session = before == null ? stored : stored.seen(before.session().lastSeen());
        if (session.revokedAt() != null) {
            end(id, session);
        }
        if (!session.alive(now, limits) || tries == 0) {
            return Future.succeededFuture(Optional.empty());
        }
        var seen = session.seen(now);
        if (!stored.unseenFor(SEEN_EVERY, now)) {
            return Future.succeededFuture(hold(id, seen, asked));
        }
        var next = seen.next();
        return documents.replaceIf(id, stored.unchanged(), next.stored(id))      // false: it was revoked or changed meanwhile
                .compose(replaced -> replaced ? Future.succeededFuture(hold(id, next, asked)) : resolve(id, tries - 1));
    }

    @Override
    public Future<Optional<Viewer>> still(String token) {
        return Tokens.isToken(token)
                ? stored(id(token)).map(found -> found.filter(session -> session.alive(clock.instant(), limits))
                        .flatMap(session -> viewer(session, clock.instant())))
                : Future.succeededFuture(Optional.empty());
    }

    @Override
    public Future<Boolean> confirmed(String token) {
        return Tokens.isToken(token)
                ? stored(id(token)).map(found -> found.filter(session -> session.confirmed(clock.instant(), limits)
                        && factorShown(session)).isPresent())
                : Future.succeededFuture(false);
    }

    /// Who has a second factor has shown it, or what only they may do isn't done in this session.
    private boolean factorShown(Session session) {
        return session.factor() || !accounts.factors(session.user()).any() || accounts.exempt(session.user());
    }

    /// The session as the store has it and this node saw it used; empty for none, or one this node ended.
    private Future<Optional<Session>> stored(String id) {
        return documents.find(id).map(found -> {
            var before = held.getIfPresent(id);
            if (found.isEmpty() || before != null && before.ended()) {
                return Optional.empty();
            }
            var session = Session.read(found.get());
            return Optional.of(before == null ? session : session.seen(before.session().lastSeen()));
        });
    }

    /// Its user has shown who they are, begun at `at`; until when that holds, or empty when the session has ended.
    Future<Optional<Instant>> confirm(String token, Instant at) {
        return change(token, session -> session.confirmedAt(at)).map(changed -> changed.map(session -> session.confirmedAt().plus(CONFIRMED)));
    }

    /// The same by a second factor, which counts for this session from now on.
    Future<Optional<Instant>> confirmByFactor(String token, Instant at) {
        return change(token, session -> session.confirmedAt(at).withFactor())
                .map(changed -> changed.map(session -> session.confirmedAt().plus(CONFIRMED)));
    }

    /// Its user has just set up a second factor, and so shown it.
    Future<Void> factorShown(String token) {
        return change(token, Session::withFactor).mapEmpty();
    }

    private Future<Optional<Session>> change(String token, UnaryOperator<Session> how) {
        return Tokens.isToken(token) ? change(id(token), how, TRIES_MAX) : Future.succeededFuture(Optional.empty());
    }

    private Future<Optional<Session>> change(String id, UnaryOperator<Session> how, int tries) {
        return stored(id).compose(found -> {
            if (found.isEmpty() || !found.get().alive(clock.instant(), limits) || tries == 0) {
                return Future.succeededFuture(Optional.empty());
            }
            var next = how.apply(found.get()).next();
            return documents.replaceIf(id, found.get().unchanged(), next.stored(id)).compose(replaced -> replaced
                    ? Future.succeededFuture(changed(id, next))
                    : change(id, how, tries - 1));
        });
    }

    private Optional<Session> changed(String id, Session session) {
        hold(id, session, clock.instant());
        return Optional.of(session);
    }

    private Optional<Viewer> hold(String id, Session session, Instant asked) {
        var kept = held.asMap().compute(id, (_, before) ->
                before != null && (before.ended() || before.asked().isAfter(asked)) ? before : new Held(session, asked, false));
        return kept.ended() ? Optional.empty() : viewer(session, clock.instant());
    }

    private void end(String id, Session session) {
        held.put(id, new Held(session, clock.instant(), true));
    }

    private Optional<Viewer> viewer(Session session, Instant now) {
        return accounts.open(session.user()).filter(open -> open.tie().holds(session.there(), session.created())).isEmpty()
                ? Optional.empty()
                : accounts.signedIn(session.user(), session.created(), now).map(viewer -> limited(session, viewer));
    }

    /// At each look, so that a role given later is limited as well.
    private Viewer limited(Session session, Viewer viewer) {
        return session.limited(session.factor() ? viewer : accounts.withoutFactor(viewer));
    }

    /// Ends a session for good. Done when that is durable; on this node it is so at once.
    public Future<Void> revoke(String token) {
        if (!Tokens.isToken(token)) {
            return Future.succeededFuture();
        }
        return revokeStored(id(token));
    }

    private Future<Void> revokeStored(String id) {
        var known = held.getIfPresent(id);
        if (known != null) {
            end(id, known.session());
        }
        return documents.find(id).compose(found -> {
            if (found.isEmpty()) {
                return Future.succeededFuture();
            }
            var session = Session.read(found.get());
            end(id, session);
            return session.revokedAt() != null
                    ? Future.succeededFuture()
                    : documents.replaceIf(id, NOT_REVOKED, session.revoked(clock.instant()).next().stored(id)).mapEmpty();
        });
    }

    /// A user's own sessions, the last used first; `token` is the one that asks.
    Future<List<Own.Session>> of(UserId user, String token) {
        return own.of(user).map(docs -> docs.stream()
                .map(doc -> OwnSessions.shown(doc, token))
                .sorted(Comparator.comparing(Own.Session::lastSeen).reversed())
                .toList());
    }

    /// Ends those of a user's sessions that `which` says.
    Future<Void> end(UserId user, Predicate<Own.Session> which, String token) {
        return revokeAll(own.of(user).map(docs -> docs.stream().filter(doc -> which.test(OwnSessions.shown(doc, token))).toList()));
    }

    /// Where a session began, if it was at a provider; also one that is ending just now.
    public Future<Optional<There>> there(String token) {
        return Tokens.isToken(token)
                ? documents.find(id(token)).map(found -> found.map(doc -> Session.read(doc).there()))
                : Future.succeededFuture(Optional.empty());
    }

    /// Ends those that began there, in that session there or in any where none is named.
    public Future<Void> endThere(String issuer, @Nullable String subject, @Nullable String session) {
        return revokeAll(own.there(issuer, subject, session));
    }

    private Future<Void> revokeAll(Future<List<JsonObject>> asked) {
        return asked.compose(docs -> Future.all(docs.stream().map(doc -> revokeStored(doc.getString("id"))).toList())).mapEmpty();
    }

    /// Asked for before the first is begun: whose they are and when they end is looked up.
    public Future<Void> prepare() {
        return documents.index(List.of("user", "expiresAt", "subject", "sid"));
    }

    /// Removes what ended long ago.
    public Future<Void> sweep() {
        return Sweeping.below(documents, "expiresAt", clock.instant().minus(KEPT).toEpochMilli());
    }

    static String id(String token) {
        return Sha256.hex(token);
    }
}
