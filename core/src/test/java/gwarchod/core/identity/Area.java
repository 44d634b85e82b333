package gwarchod.core.identity;

import gwarchod.core.identity.AccountDeeds.ApproveRole;
import gwarchod.core.identity.AccountDeeds.GrantRole;
import gwarchod.core.identity.AccountDeeds.OpenAccount;
import gwarchod.core.identity.AccountDeeds.RegisterAgency;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.NewIds;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Actor;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.EventCodec;
import gwarchod.core.journal.Journal;
import gwarchod.core.journal.LocalHints;
import gwarchod.core.journal.MemoryKeys;
import gwarchod.core.journal.Outcome;
import gwarchod.core.sharing.Agreement;
import gwarchod.core.sharing.Permit;
import gwarchod.core.sharing.Terms;
import gwarchod.core.store.Documents;
import gwarchod.core.store.MemoryStores;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.NullMarked;

/// An area of one agency and its accounts in memory, with a clock that stands still, for tests.
@NullMarked
final class Area {
    static final Instant NOON = Instant.parse("2025-06-11T11:00:00Z");
    static final AgencyId POLICE = new AgencyId("police");
    static final UserId ANN = new UserId("ann");
    static final String PASSWORD = "correct horse";

    final AtomicReference<Instant> clock = new AtomicReference<>(NOON);
    static final Actor SECOND = new Actor(new UserId("second"), POLICE, "writer", "public-protection", null);

    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration ABSOLUTE = Duration.ofHours(12);

    final AccessRules rules;
    final MemoryStores stores = new MemoryStores();
    final NewIds ids = NewIds.random();
    final Passwords passwords = new Passwords(4);
    final Accounts accounts;
    private final AtomicInteger keys = new AtomicInteger();

    Area() {
        this(Set.of());
    }

    /// @param secondFactorNeeded the roles that need one
    Area(Set<String> secondFactorNeeded) {
        rules = new AccessRules(List.of("low", "high"), Map.of("writer", "high"), 366, 3_660, 366, secondFactorNeeded, 30, 720);
        var hints = new LocalHints();
        var journal = new Journal(stores.commits(), new EventCodec(new MemoryKeys(), Accounts.EVENTS, List.of()), clock::get, hints);
        var agreement = new Agreement(1, new Terms("test", List.of(),
                List.of(new Permit("reader", Set.of("plan.read"), Set.of()), new Permit("writer", Set.of("plan.write"), Set.of()),
                        new Permit("opener", Set.of("account.open", "account.close", "account.approve"), Set.of())),
                Map.of()));
        accounts = Accounts.start(journal, hints, Runnable::run, clock::get, passwords, () -> agreement, rules);
        accounts.work().register(Actor.SYSTEM, key(), new RegisterAgency(POLICE, "Example Police", "Heddlu Enghraifft", AgencyKind.POLICE));
    }

    /// With Ann, a reader.
    static Area withAnn() {
        var area = new Area();
        area.open(ANN, PASSWORD, "reader");
        return area;
    }

    Outcome open(UserId user, String password, String... roles) {
        return new Founding(accounts, ids).open(new OpenAccount(user, "Ann Example", POLICE, password, List.of(roles)));
    }

    Outcome grant(UserId user, String role, LocalDate until) {
        return accounts.work().grant(Actor.SYSTEM, key(), new GrantRole(user, role, until));
    }

    /// Proposed by one and approved by another.
    Outcome give(UserId user, String role, LocalDate until) {
        grant(user, role, until);
        return accounts.work().approve(SECOND, key(), new ApproveRole(user, role, until));
    }

    String key() {
        return "key-" + keys.incrementAndGet();
    }

    void pass(Duration time) {
        clock.set(clock.get().plus(time));
    }

    Documents documents() {
        return stores.documents("sessions");
    }

    /// A node's sessions over the one store.
    Sessions sessions() {
        return new Sessions(documents(), accounts, clock::get, ids, rules);
    }

    SignIns signIns(Sessions sessions) {
        return entry(sessions).signIns();
    }

    /// A node's entrance over the one store.
    Entry entry(Sessions sessions) {
        return new Entry(accounts, passwords, sessions, stores::documents, clock::get, ids);
    }

    /// Somebody's password, as they set it themselves.
    void setPassword(UserId user, String password) {
        var hash = passwords.hash(password).await();
        accounts.own(user, key(), "password", password, _ -> Decision.accept(new AccountEvent.PasswordSet(hash)));
    }
}
