package gwarchod.core.identity;

import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Me;
import gwarchod.core.desk.Registry;
import gwarchod.core.identity.AccountDeeds.RegisterAgency;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
    private final AccessRules rules;
    private final InstantSource clock;
    private volatile boolean demonstration;

    private Accounts(Live<Account> accounts, Live<Agency> agencies, Passwords passwords, Supplier<Agreement> agreement, AccessRules rules,
            InstantSource clock) {
        this.accounts = accounts;
        this.agencies = agencies;
        this.passwords = passwords;
        this.agreement = agreement;
        this.rules = rules;
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
    public static Accounts start(Journal journal, Hints hints, Executor work, InstantSource clock, Passwords passwords, Supplier<Agreement> agreement,
            AccessRules rules) {
        var accounts = Live.start(journal, hints, work, Account.TYPE);
        return new Accounts(accounts, Live.start(journal, hints, work, Agency.TYPE), passwords, agreement, rules, clock);
    }

    /// What changes accounts and agencies.
    public AccountWork work() {
        return new AccountWork(this, passwords);
    }

    /// Does what administrators do.
    public void register(Registry registry) {
        work().register(registry);
        new AccountList(this, agreement, rules, clock).register(registry);
    }

    /// @param said what of the command makes it the same request; never a password
    Outcome act(Actor actor, String key, Deed<?> deed, UserId user, Object said, BiFunction<Account, Within, Decision> rule) {
        return accounts.act(stream(user), new Request(actor, key, deed.name(), Json.write(said), null), known ->
                rule.apply(known.state(), within()));
    }

    /// What somebody does to their own account.
    Outcome own(UserId user, String key, String name, Object said, Function<Account.Open, Decision> rule) {
        return on(user, viewer(user).map(viewer -> viewer.actor(Basis.PUBLIC_PROTECTION)).orElse(Actor.SYSTEM), key, name, said, rule);
    }

    Outcome on(UserId user, Actor actor, String key, String name, Function<Account.Open, Decision> rule) {
        return on(user, actor, key, name, user, rule);
    }

    private Outcome on(UserId user, Actor actor, String key, String name, Object said, Function<Account.Open, Decision> rule) {
        return accounts.act(stream(user), new Request(actor, key, name, Json.write(said), null), known ->
                known.state() instanceof Account.Open open ? rule.apply(open) : AccountRules.NO_ACCOUNT);
    }

    Outcome act(Actor actor, String key, RegisterAgency command) {
        var request = new Request(actor, key, AccountDeeds.REGISTER_AGENCY.name(), Json.write(command), null);
        return agencies.act(new StreamId("agency", command.agency().value()), request, known ->
                AccountRules.register(Optional.of(known).filter(Loaded::exists).map(Loaded::state), command));
    }

    Within within() {
        return new Within(rules, roles(), today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.ZONE);
    }

    private static StreamId stream(UserId user) {
        return new StreamId("account", user.value());
    }

    /// The roles the agreement in force knows.
    Set<String> roles() {
        var terms = agreement.get().terms();
        return Stream.concat(terms.grants().stream().map(Grant::role), terms.permits().stream().map(Permit::role))
                .collect(Collectors.toSet());
    }

    @Override
    public List<Viewer> everybody() {
        var now = clock.instant();
        return accounts.all().stream()
                .flatMap(known -> known.state() instanceof Account.Open open && open.standing().at(today()) == AccountState.OPEN
                        ? Stream.of(viewer(new UserId(known.stream().id()), open, now)) : Stream.empty())
                .toList();
    }

    /// The roles that somebody with an open account holds now.
    public Set<String> rolesHeld() {
        var now = clock.instant();
        return accounts.all().stream()
                .flatMap(known -> known.state() instanceof Account.Open open ? open.rolesAt(now, rules).stream() : Stream.empty())
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

    private Viewer viewer(UserId user, Account.Open open, Instant now) {
        return new Viewer(user, open.name(), open.agency(), open.rolesAt(now, rules));
    }

    /// Whom a session begun at `begun` stands for; empty when the account was closed, its
    /// password was set since, or its owner's vetting or undertaking has run out.
    Optional<Viewer> signedIn(UserId user, Instant begun, Instant now) {
        return account(user) instanceof Account.Open open && !begun.isBefore(open.passwordSet())
                && open.standing().at(LocalDate.ofInstant(now, Words.ZONE)) == AccountState.OPEN
                ? Optional.of(Session.limited(viewer(user, open, now), open.tie().within()))
                : Optional.empty();
    }

    /// Whether somebody can come in, once they have shown who they are.
    AccountState state(UserId user) {
        return account(user) instanceof Account.Open open ? open.standing().at(today()) : AccountState.CLOSED;
    }

    Optional<Invitation> invitation(UserId user) {
        return account(user) instanceof Account.Open open ? Optional.ofNullable(open.invitation()) : Optional.empty();
    }

    Optional<Account.Open> open(UserId user) {
        return account(user) instanceof Account.Open open ? Optional.of(open) : Optional.empty();
    }

    boolean permits(Viewer viewer, Deed<?> deed) {
        return agreement.get().permits(viewer, deed.name());
    }

    Factors factors(UserId user) {
        return account(user) instanceof Account.Open open ? open.factors() : Factors.NONE;
    }

    /// Whose passkey it is, by the id of its credential.
    Optional<UserId> withPasskey(String id) {
        return accounts.all().stream()
                .filter(known -> known.state() instanceof Account.Open open && open.factors().passkeys().containsKey(id))
                .map(known -> new UserId(known.stream().id()))
                .findFirst();
    }

    /// From here on this is a demonstration: the accounts it was founded with act without a second factor.
    void demonstrate() {
        demonstration = true;
    }

    /// Whether somebody takes no second factor: in a demonstration only, and only those it was founded with.
    boolean exempt(UserId user) {
        return demonstration && founded(user);
    }

    /// Whether the product itself opened this account, when it filled an empty area.
    public boolean founded(UserId user) {
        return account(user) instanceof Account.Open open && open.founded();
    }

    /// The user as one who showed no second factor acts: in no role that needs one.
    Viewer withoutFactor(Viewer viewer) {
        return exempt(viewer.user()) ? viewer : rules.withoutFactor(viewer);
    }

    AccessRules rules() {
        return rules;
    }

    Grants grants(UserId user) {
        return account(user) instanceof Account.Open open ? open.grants() : Grants.NONE;
    }

    /// Every account there is or was.
    Map<UserId, Account> all() {
        return accounts.all().stream().collect(Collectors.toMap(known -> new UserId(known.stream().id()), Loaded::state));
    }

    List<AccountList.Agency> agencies(Lang lang) {
        return agencies.all().stream().map(known -> new AccountList.Agency(known.stream().id(), known.state().name(lang)))
                .sorted(Comparator.comparing(AccountList.Agency::name)).toList();
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
    public List<AgencyId> all(AgencyKind kind) {
        return agencies.all().stream().filter(known -> known.state().kind() == kind).map(known -> new AgencyId(known.stream().id())).toList();
    }

    @Override
    public Optional<AgencyKind> kind(AgencyId agency) {
        return agency(agency).map(Agency::kind);
    }
}
