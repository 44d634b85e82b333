package gwarchod.core.identity;

import gwarchod.core.identity.AccountDeeds.CloseAccount;
import gwarchod.core.identity.AccountDeeds.EndRole;
import gwarchod.core.identity.AccountDeeds.GrantRole;
import gwarchod.core.identity.AccountDeeds.OpenAccount;
import gwarchod.core.identity.AccountDeeds.RegisterAgency;
import gwarchod.core.identity.AccountDeeds.SetPassword;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What may be done to agencies and accounts. Pure; passwords come in as hashes.
final class AccountRules {
    static final int NAME_CHARACTERS_MAX = 200;

    private static final Decision NO_ACCOUNT = new Decision.Refused(new Refusal.NotFound());

    private AccountRules() {}

    static Decision register(Optional<Agency> known, RegisterAgency command) {
        var next = new Agency(command.nameEn(), command.nameCy(), command.kind());
        return name("/nameEn", command.nameEn()).or(() -> name("/nameCy", command.nameCy())).orElseGet(() ->
                known.filter(next::equals).isPresent()
                        ? Decision.noChange()
                        : Decision.accept(new Agency.Registered(command.nameEn(), command.nameCy(), command.kind())));
    }

    /// @param agencyKnown whether the agency is registered
    /// @param roles those the agreement knows
    static Decision open(Account account, OpenAccount command, PasswordHash hash, boolean agencyKnown, Set<String> roles) {
        return switch (account) {
            case Account.Open _, Account.Closed _ -> Decision.refuse("account-exists");
            case Account.None _ -> name("/name", command.name())
                    .or(() -> agencyKnown ? Optional.empty() : Optional.of(Decision.invalid("agency-unknown", "/agency")))
                    .or(() -> unknown(command.roles(), roles))
                    .orElseGet(() -> opened(command, hash));
        };
    }

    private static Decision opened(OpenAccount command, PasswordHash hash) {
        var events = new ArrayList<AccountEvent>();
        events.add(new AccountEvent.Opened(command.name(), command.agency()));
        events.add(new AccountEvent.PasswordSet(hash));
        command.roles().stream().distinct().forEach(role -> events.add(new AccountEvent.RoleGranted(role, null)));
        return Decision.accept(events, Map.of("account", command.username().value()));
    }

    /// Nobody gives roles to themselves: who decides on accounts sees no case data, and no other way round.
    static Decision grant(Account account, GrantRole command, UserId by, Set<String> roles, LocalDate today) {
        return switch (account) {
            case Account.None _, Account.Closed _ -> NO_ACCOUNT;
            case Account.Open _ when command.username().equals(by) -> Decision.refuse("own-account");
            case Account.Open _ when !roles.contains(command.role()) -> Decision.invalid("role-unknown", "/role", command.role());
            case Account.Open _ when command.until() != null && command.until().isBefore(today) ->
                    Decision.invalid("in-the-past", "/until");
            case Account.Open open when Optional.ofNullable(command.until()).equals(open.roles().get(command.role())) ->
                    Decision.noChange();
            case Account.Open _ -> Decision.accept(new AccountEvent.RoleGranted(command.role(), command.until()));
        };
    }

    static Decision endRole(Account account, EndRole command, UserId by) {
        return switch (account) {
            case Account.None _, Account.Closed _ -> NO_ACCOUNT;
            case Account.Open _ when command.username().equals(by) -> Decision.refuse("own-account");
            case Account.Open open when !open.roles().containsKey(command.role()) -> Decision.noChange();
            case Account.Open _ -> Decision.accept(new AccountEvent.RoleEnded(command.role()));
        };
    }

    static Decision setPassword(Account account, SetPassword command, PasswordHash hash) {
        return switch (account) {
            case Account.None _, Account.Closed _ -> NO_ACCOUNT;
            case Account.Open _ -> Decision.accept(new AccountEvent.PasswordSet(hash));
        };
    }

    static Decision close(Account account, CloseAccount command, UserId by) {
        return switch (account) {
            case Account.None _ -> NO_ACCOUNT;
            case Account.Closed _ -> Decision.noChange();
            case Account.Open _ when command.username().equals(by) -> Decision.refuse("own-account");
            case Account.Open _ when command.why().isBlank() -> Decision.invalid("text-required", "/why");
            case Account.Open _ -> Decision.accept(new AccountEvent.Closed(command.why()));
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

    private static Optional<Decision> unknown(List<String> asked, Set<String> known) {
        for (int i = 0; i < asked.size(); i++) {
            if (!known.contains(asked.get(i))) {
                return Optional.of(Decision.invalid("role-unknown", "/roles/" + i, asked.get(i)));
            }
        }
        return Optional.empty();
    }
}
