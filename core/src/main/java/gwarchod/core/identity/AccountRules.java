package gwarchod.core.identity;

import gwarchod.core.identity.AccountDeeds.ApproveRole;
import gwarchod.core.identity.AccountDeeds.CloseAccount;
import gwarchod.core.identity.AccountDeeds.DeclineRole;
import gwarchod.core.identity.AccountDeeds.EndRole;
import gwarchod.core.identity.AccountDeeds.GrantRole;
import gwarchod.core.identity.AccountDeeds.NewAccount;
import gwarchod.core.identity.AccountDeeds.OpenAccount;
import gwarchod.core.identity.AccountDeeds.RecordUndertaking;
import gwarchod.core.identity.AccountDeeds.RecordVetting;
import gwarchod.core.identity.AccountDeeds.RegisterAgency;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Refusal;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// What may be done to agencies and accounts. Pure; passwords come in as hashes.
final class AccountRules {
    static final int NAME_CHARACTERS_MAX = 200;
    static final int WHY_CHARACTERS_MAX = 2_000;

    static final Decision NO_ACCOUNT = new Decision.Refused(new Refusal.NotFound());

    private AccountRules() {}

    static Decision register(Optional<Agency> known, RegisterAgency command) {
        var next = new Agency(command.nameEn(), command.nameCy(), command.kind());
        return name("/nameEn", command.nameEn()).or(() -> name("/nameCy", command.nameCy())).orElseGet(() ->
                known.filter(next::equals).isPresent()
                        ? Decision.noChange()
                        : Decision.accept(new Agency.Registered(command.nameEn(), command.nameCy(), command.kind())));
    }

    /// @param agencyKnown whether the agency is registered
    static Decision open(Account account, NewAccount command, boolean agencyKnown, Within within) {
        return opening(account, command.name(), agencyKnown)
                .or(() -> IntStream.range(0, command.roles().size()).boxed()
                        .flatMap(i -> within.wrong(command.roles().get(i).role(), command.roles().get(i).until(), "/roles/" + i).stream())
                        .findFirst())
                .orElseGet(() -> {
                    var events = new ArrayList<AccountEvent>();
                    events.add(new AccountEvent.Opened(command.name(), command.agency()));
                    command.roles().forEach(asked -> events.add(new AccountEvent.RoleProposed(asked.role(), asked.until())));
                    return Decision.accept(events, Map.of("account", command.username().value()));
                });
    }

    /// The same where an area is being filled: with a password, and everything its owner has to show.
    static Decision found(Account account, OpenAccount command, PasswordHash hash, boolean agencyKnown, Within within) {
        return opening(account, command.name(), agencyKnown)
                .or(() -> IntStream.range(0, command.roles().size()).boxed()
                        .flatMap(i -> within.wrong(command.roles().get(i), within.last(), "/roles/" + i).stream())
                        .findFirst())
                .orElseGet(() -> {
                    var events = new ArrayList<AccountEvent>();
                    events.add(new AccountEvent.Opened(command.name(), command.agency()));
                    events.add(new AccountEvent.PasswordSet(hash));
                    events.add(new AccountEvent.VettingRecorded(
                            within.rules().vettingLevels().getLast(), within.today().plusDays(within.rules().vettingDaysMax())));
                    events.add(new AccountEvent.UndertakingSigned(within.today().plusDays(within.rules().undertakingDaysMax())));
                    command.roles().stream().distinct().forEach(role -> events.add(new AccountEvent.RoleProposed(role, within.last())));
                    return Decision.accept(events, Map.of("account", command.username().value()));
                });
    }

    private static Optional<Decision> opening(Account account, String name, boolean agencyKnown) {
        return switch (account) {
            case Account.Open _, Account.Closed _ -> Optional.of(Decision.refuse("account-exists"));
            case Account.None _ -> name("/name", name)
                    .or(() -> agencyKnown ? Optional.empty() : Optional.of(Decision.invalid("agency-unknown", "/agency")));
        };
    }

    /// Nobody gives roles to themselves: who decides on accounts sees no case data, and no other way round.
    static Decision grant(Account account, GrantRole command, UserId by, Within within) {
        return switch (account) {
            case Account.None _, Account.Closed _ -> NO_ACCOUNT;
            case Account.Open _ when command.username().equals(by) -> Decision.refuse("own-account");
            case Account.Open open -> within.wrong(command.role(), command.until(), "").orElseGet(() -> granted(open, command, by));
        };
    }

    private static Decision granted(Account.Open open, GrantRole command, UserId by) {
        var waits = Optional.ofNullable(open.grants().waiting().get(command.role()));
        var held = Optional.ofNullable(open.grants().roles().get(command.role())).flatMap(Grants.Held::until);
        return waits.isEmpty() && held.equals(Optional.of(command.until())) || waits.equals(Optional.of(new Grants.Proposal(command.until(), by)))
                ? Decision.noChange()
                : Decision.accept(new AccountEvent.RoleProposed(command.role(), command.until()));
    }

    /// A second person: neither who proposed it nor who is to have it.
    static Decision approve(Account account, ApproveRole command, UserId by, Within within) {
        return switch (account) {
            case Account.None _, Account.Closed _ -> NO_ACCOUNT;
            case Account.Open _ when command.username().equals(by) -> Decision.refuse("own-account");
            case Account.Open open -> {
                var waits = open.grants().waiting().get(command.role());
                if (waits == null || !waits.until().equals(command.until())) {
                    yield Decision.refuse("nothing-waits");
                }
                yield waits.by().equals(by)
                        ? Decision.refuse("second-person-needed")
                        : within.wrong(command.role(), waits.until(), "").orElseGet(() ->
                                Decision.accept(new AccountEvent.RoleApproved(command.role(), waits.until(), waits.by())));
            }
        };
    }

    static Decision decline(Account account, DeclineRole command) {
        return switch (account) {
            case Account.None _, Account.Closed _ -> NO_ACCOUNT;
            case Account.Open open when !open.grants().waiting().containsKey(command.role()) -> Decision.noChange();
            case Account.Open _ -> text("/why", command.why())
                    .orElseGet(() -> Decision.accept(new AccountEvent.RoleDeclined(command.role(), command.why())));
        };
    }

    static Decision recordVetting(Account account, RecordVetting command, UserId by, Within within) {
        return switch (account) {
            case Account.None _, Account.Closed _ -> NO_ACCOUNT;
            case Account.Open _ when command.username().equals(by) -> Decision.refuse("own-account");
            case Account.Open _ when !within.rules().vettingLevels().contains(command.level()) -> Decision.invalid("vetting-unknown", "/level");
            case Account.Open open -> within.day(command.until(), within.rules().vettingDaysMax(), "/until").orElseGet(() ->
                    open.standing().vetting().equals(Optional.of(new Standing.Vetting(command.level(), command.until())))
                            ? Decision.noChange()
                            : Decision.accept(new AccountEvent.VettingRecorded(command.level(), command.until())));
        };
    }

    static Decision recordUndertaking(Account account, RecordUndertaking command, UserId by, Within within) {
        return switch (account) {
            case Account.None _, Account.Closed _ -> NO_ACCOUNT;
            case Account.Open _ when command.username().equals(by) -> Decision.refuse("own-account");
            case Account.Open open -> within.day(command.until(), within.rules().undertakingDaysMax(), "/until").orElseGet(() ->
                    open.standing().undertakenUntil().equals(Optional.of(command.until()))
                            ? Decision.noChange()
                            : Decision.accept(new AccountEvent.UndertakingSigned(command.until())));
        };
    }

    static Decision endRole(Account account, EndRole command, UserId by) {
        return switch (account) {
            case Account.None _, Account.Closed _ -> NO_ACCOUNT;
            case Account.Open _ when command.username().equals(by) -> Decision.refuse("own-account");
            case Account.Open open when !open.grants().roles().containsKey(command.role()) && !open.grants().waiting().containsKey(command.role()) ->
                    Decision.noChange();
            case Account.Open _ -> Decision.accept(new AccountEvent.RoleEnded(command.role()));
        };
    }

    static Decision close(Account account, CloseAccount command, UserId by) {
        return switch (account) {
            case Account.None _ -> NO_ACCOUNT;
            case Account.Closed _ -> Decision.noChange();
            case Account.Open _ when command.username().equals(by) -> Decision.refuse("own-account");
            case Account.Open _ -> text("/why", command.why()).orElseGet(() -> Decision.accept(new AccountEvent.Closed(command.why())));
        };
    }

    private static Optional<Decision> name(String pointer, String name) {
        if (name.isBlank()) {
            return Optional.of(Decision.invalid("text-required", pointer));
        }
        return name.length() > NAME_CHARACTERS_MAX
                ? Optional.of(Decision.invalid("text-too-long", pointer, NAME_CHARACTERS_MAX))
                : Optional.empty();
    }

    private static Optional<Decision> text(String pointer, String text) {
        if (text.isBlank()) {
            return Optional.of(Decision.invalid("text-required", pointer));
        }
        return text.length() > WHY_CHARACTERS_MAX
                ? Optional.of(Decision.invalid("text-too-long", pointer, WHY_CHARACTERS_MAX))
                : Optional.empty();
    }
}
