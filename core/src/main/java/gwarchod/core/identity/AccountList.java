package gwarchod.core.identity;

import gwarchod.core.desk.Question;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Reply;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Refusal;
import gwarchod.core.sharing.Agreement;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Every account, for those who open accounts and those who approve roles; and what waits for a second person.
public final class AccountList {
    public static final Question<Asked, View> QUESTION = new Question<>("account.list", Asked.class, View.class);

    private final Accounts accounts;
    private final Supplier<Agreement> agreement;
    private final AccessRules rules;
    private final InstantSource clock;

    AccountList(Accounts accounts, Supplier<Agreement> agreement, AccessRules rules, InstantSource clock) {
        this.accounts = accounts;
        this.agreement = agreement;
        this.rules = rules;
        this.clock = clock;
    }

    /// @param username only this one; null: all of them
    public record Asked(@Nullable UserId username) {}

    /// @param roleLastDay the last day a role given today may have
    /// @param knownRoles the roles the agreement knows
    public record View(
            List<Row> items, List<Waiting> waiting, List<Agency> agencies, List<String> knownRoles, List<String> vettingLevels,
            LocalDate roleLastDay, LocalDate vettingLastDay, LocalDate undertakingLastDay) {
        public View {
            items = List.copyOf(items);
            waiting = List.copyOf(waiting);
            agencies = List.copyOf(agencies);
            knownRoles = List.copyOf(knownRoles);
            vettingLevels = List.copyOf(vettingLevels);
        }
    }

    public record Agency(String id, String name) {}

    public record Row(
            UserId username, String name, String agency, AccountState state, List<Role> roles, @Nullable String vetting, @Nullable LocalDate vettingUntil,
            @Nullable LocalDate undertakenUntil) {
        public Row {
            roles = List.copyOf(roles);
        }
    }

    /// @param proposedBy a name; null of before it took two people
    public record Role(String role, @Nullable LocalDate until, RoleState state, @Nullable String proposedBy, String approvedBy) {}

    /// @param mine whether this viewer may approve it: neither theirs nor proposed by them
    public record Waiting(UserId username, String name, String agency, String role, LocalDate until, String proposedBy, boolean mine) {}

    void register(Registry registry) {
        registry.answers(QUESTION, this::list);
    }

    private Reply<View> list(Viewer viewer, Lang lang, Asked asked) {
        var terms = agreement.get();
        if (AccountDeeds.NAMES.stream().noneMatch(name -> terms.permits(viewer, name))) {
            return new Reply.Refused<>(new Refusal.NotPermitted("not-permitted"));
        }
        var all = accounts.all();
        var today = LocalDate.ofInstant(clock.instant(), Words.ZONE);
        var rows = all.entrySet().stream()
                .filter(account -> asked.username() == null || account.getKey().equals(asked.username()))
                .flatMap(account -> row(account.getKey(), account.getValue(), lang, today).stream())
                .sorted(Comparator.comparing(Row::name).thenComparing(row -> row.username().value()))
                .toList();
        if (asked.username() != null && rows.isEmpty()) {
            return Reply.notFound();
        }
        boolean approves = terms.permits(viewer, AccountDeeds.APPROVE.name());
        var waiting = all.entrySet().stream()
                .filter(account -> asked.username() == null || account.getKey().equals(asked.username()))
                .flatMap(account -> waiting(account, viewer.user(), approves, lang).stream())
                .toList();
        return Reply.of(new View(rows, waiting, accounts.agencies(lang), accounts.roles().stream().sorted().toList(), rules.vettingLevels(),
                today.plusDays(rules.roleDaysMax()), today.plusDays(rules.vettingDaysMax()), today.plusDays(rules.undertakingDaysMax())));
    }

    private Optional<Row> row(UserId user, Account account, Lang lang, LocalDate today) {
        return switch (account) {
            case Account.None _ -> Optional.empty();
            case Account.Closed(var name, var agency) ->
                    Optional.of(new Row(user, name, accounts.name(agency, lang), AccountState.CLOSED, List.of(), null, null, null));
            case Account.Open open -> Optional.of(new Row(user, open.name(), accounts.name(open.agency(), lang),
                    open.standing().at(today), roles(open, today),
                    open.standing().vetting().map(Standing.Vetting::level).orElse(null),
                    open.standing().vetting().map(Standing.Vetting::until).orElse(null), open.standing().undertakenUntil().orElse(null)));
        };
    }

    private List<Role> roles(Account.Open open, LocalDate today) {
        return open.grants().roles().entrySet().stream().map(role -> {
            var held = role.getValue();
            var vetted = rules.suffices(open.standing().level(rules), role.getKey());
            var state = !held.at(today) ? RoleState.ENDED : vetted ? RoleState.HELD : RoleState.VETTING_SHORT;
            return new Role(role.getKey(), held.until().orElse(null), state, held.proposedBy().map(accounts::name).orElse(null),
                    accounts.name(held.approvedBy()));
        }).toList();
    }

    private List<Waiting> waiting(Map.Entry<UserId, Account> account, UserId viewer, boolean approves, Lang lang) {
        return account.getValue() instanceof Account.Open open
                ? open.grants().waiting().entrySet().stream()
                        .map(one -> new Waiting(account.getKey(), open.name(), accounts.name(open.agency(), lang), one.getKey(),
                                one.getValue().until(), accounts.name(one.getValue().by()),
                                approves && !one.getValue().by().equals(viewer) && !account.getKey().equals(viewer)))
                        .toList()
                : List.of();
    }
}
