package gwarchod.core.identity;

import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Me;
import gwarchod.core.desk.Registry;
import gwarchod.core.identity.AccountDeeds.CloseAccount;
import gwarchod.core.identity.AccountDeeds.EndRole;
import gwarchod.core.identity.AccountDeeds.GrantRole;
import gwarchod.core.identity.AccountDeeds.OpenAccount;
import gwarchod.core.identity.AccountDeeds.RegisterAgency;
import gwarchod.core.identity.AccountDeeds.SetPassword;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Actor;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Hints;
import gwarchod.core.journal.Journal;
import gwarchod.core.journal.Live;
import gwarchod.core.journal.Loaded;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.journal.Request;
import gwarchod.core.journal.StreamId;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Agreement;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Grant;
import gwarchod.core.sharing.Permit;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every account and agency of the area. What changes them waits: on a virtual thread; looking them up doesn't.
public final class Accounts implements Directory {
    /// The events of their streams, for the codec.
    public static final List<EventType<?>> EVENTS = events();

    private final Live<Account> accounts;
    private final Live<Agency> agencies;
    private final Passwords passwords;
    private final Supplier<Agreement> agreement;
    private final InstantSource clock;

    private Accounts(
            Live<Account> accounts, Live<Agency> agencies, Passwords passwords, Supplier<Agreement> agreement, InstantSource clock) {
        this.accounts = accounts;
        this.agencies = agencies;
        this.passwords = passwords;
        this.agreement = agreement;
        this.clock = clock;
    }

    private static List<EventType<?>> events() {
        var all = new ArrayList<>(AccountEvent.TYPES);
        all.addAll(Agency.EVENTS);
        return List.copyOf(all);
    }

    /// Loads every account and agency (waits), then follows the hints.
    ///
    /// @param agreement the one in force, which says what roles there are
    public static Accounts start(
            Journal journal, Hints hints, Executor work, InstantSource clock, Passwords passwords, Supplier<Agreement> agreement) {
        var accounts = Live.start(journal, hints, work, Account.TYPE);
        return new Accounts(accounts, Live.start(journal, hints, work, Agency.TYPE), passwords, agreement, clock);
    }

    /// Does what administrators do.
    public void register(Registry registry) {
        does(registry, AccountDeeds.REGISTER_AGENCY, this::register);
        does(registry, AccountDeeds.OPEN, this::open);
        does(registry, AccountDeeds.GRANT, this::grant);
        does(registry, AccountDeeds.END_ROLE, this::endRole);
        does(registry, AccountDeeds.SET_PASSWORD, this::setPassword);
        does(registry, AccountDeeds.CLOSE, this::close);
    }

    /// Something done to accounts: by whom, under which key, what.
    private interface Doing<C> {
        Outcome act(Actor actor, String key, C command);
    }

    private static <C extends Record> void does(Registry registry, Deed<C> deed, Doing<C> doing) {
        registry.does(deed, (viewer, key, command) -> doing.act(viewer.actor(Basis.PUBLIC_PROTECTION), key, command));
    }

    public Outcome register(Actor actor, String key, RegisterAgency command) {
        var stream = new StreamId("agency", command.agency().value());
        return agencies.act(stream, request(actor, key, AccountDeeds.REGISTER_AGENCY, Json.write(command)), known ->
                AccountRules.register(Optional.of(known).filter(Loaded::exists).map(Loaded::state), command));
    }

    public Outcome open(Actor actor, String key, OpenAccount command) {
        var said = List.of(command.username(), command.name(), command.agency(), command.roles());      // a hash of the body is stored
        return hashed(command.password(), hash -> act(actor, key, AccountDeeds.OPEN, command.username(), said, (account, _) ->
                AccountRules.open(account, command, hash, agency(command.agency()).isPresent(), roles())));
    }

    public Outcome grant(Actor actor, String key, GrantRole command) {
        return act(actor, key, AccountDeeds.GRANT, command.username(), command, (account, today) ->
                AccountRules.grant(account, command, actor.user(), roles(), today));
    }

    public Outcome endRole(Actor actor, String key, EndRole command) {
        return act(actor, key, AccountDeeds.END_ROLE, command.username(), command, (account, _) ->
                AccountRules.endRole(account, command, actor.user()));
    }

    public Outcome setPassword(Actor actor, String key, SetPassword command) {
        return hashed(command.password(), hash -> act(actor, key, AccountDeeds.SET_PASSWORD, command.username(), command.username(),
                (account, _) -> AccountRules.setPassword(account, command, hash)));
    }

    public Outcome close(Actor actor, String key, CloseAccount command) {
        return act(actor, key, AccountDeeds.CLOSE, command.username(), command, (account, _) ->
                AccountRules.close(account, command, actor.user()));
    }

    private Outcome hashed(String password, Function<PasswordHash, Outcome> then) {
        if (passwords.wrong(password).orElse(null) instanceof Decision.Refused(var why)) {
            return new Outcome.Refused(why);
        }
        PasswordHash hash;
        try {
            hash = passwords.hash(password).await();
        } catch (Passwords.TooMany _) {
            return new Outcome.Refused(new Refusal.Busy("busy", 1));
        }
        return then.apply(hash);
    }

    /// @param said what of the command makes it the same request; never a password
    private Outcome act(
            Actor actor, String key, Deed<?> deed, UserId user, Object said, BiFunction<Account, LocalDate, Decision> rule) {
        return accounts.act(stream(user), request(actor, key, deed, Json.write(said)), known ->
                rule.apply(known.state(), LocalDate.ofInstant(clock.instant(), Words.ZONE)));
    }

    private static Request request(Actor actor, String key, Deed<?> deed, String body) {
        return new Request(actor, key, deed.name(), body, null);
    }

    private static StreamId stream(UserId user) {
        return new StreamId("account", user.value());
    }

    /// The roles the agreement in force knows.
    private Set<String> roles() {
        var terms = agreement.get().terms();
        return Stream.concat(terms.grants().stream().map(Grant::role), terms.permits().stream().map(Permit::role))
                .collect(Collectors.toSet());
    }

    /// The roles that somebody with an open account holds now.
    public Set<String> rolesHeld() {
        var now = clock.instant();
        return accounts.all().stream()
                .flatMap(known -> known.state() instanceof Account.Open open ? open.rolesAt(now).stream() : Stream.empty())
                .collect(Collectors.toSet());
    }

    private Optional<Agency> agency(AgencyId agency) {
        return agencies.get(new StreamId("agency", agency.value())).map(Loaded::state);
    }

    private Account account(UserId user) {
        return accounts.get(stream(user)).<Account>map(Loaded::state).orElseGet(Account.None::new);
    }

    /// The user with the roles they hold now; empty for no account, or one that is closed.
    public Optional<Viewer> viewer(UserId user) {
        return account(user) instanceof Account.Open open ? Optional.of(viewer(user, open, clock.instant())) : Optional.empty();
    }

    private static Viewer viewer(UserId user, Account.Open open, Instant now) {
        return new Viewer(user, open.name(), open.agency(), open.rolesAt(now));
    }

    /// Whom a session begun at `begun` stands for; empty when the account was closed or its password was set since.
    Optional<Viewer> signedIn(UserId user, Instant begun, Instant now) {
        return account(user) instanceof Account.Open open && !begun.isBefore(open.passwordSet())
                ? Optional.of(viewer(user, open, now))
                : Optional.empty();
    }

    Optional<PasswordHash> hash(UserId user) {
        return account(user) instanceof Account.Open open ? Optional.of(open.hash()) : Optional.empty();
    }

    /// The user for themselves.
    public Me me(Viewer viewer, Lang lang) {
        return new Me(viewer.user().value(), viewer.name(), name(viewer.agency(), lang), List.copyOf(viewer.roles()),
                List.copyOf(agreement.get().may(viewer)), agreement.get().meetingKinds(viewer).stream().sorted().toList());
    }

    @Override
    public String name(UserId user) {
        return switch (account(user)) {
            case Account.None _ -> user.value();
            case Account.Open open -> open.name();
            case Account.Closed closed -> closed.name();
        };
    }

    @Override
    public String name(AgencyId agency) {
        return name(agency, Lang.EN);
    }

    @Override
    public String name(AgencyId agency, Lang lang) {
        return agency(agency).map(known -> known.name(lang)).orElse(agency.value());
    }

    @Override
    public boolean knows(UserId user) {
        return !(account(user) instanceof Account.None);
    }

    @Override
    public boolean knows(AgencyId agency) {
        return agency(agency).isPresent();
    }

    @Override
    public Optional<AgencyId> agencyOf(UserId user) {
        return account(user) instanceof Account.Open open ? Optional.of(open.agency()) : Optional.empty();
    }

    @Override
    public Optional<AgencyKind> kind(AgencyId agency) {
        return agency(agency).map(Agency::kind);
    }
}
