package gwarchod.core.identity;

import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Registry;
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
import gwarchod.core.journal.Actor;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.sharing.Basis;
import java.util.List;
import java.util.function.Function;

/// What administrators do to accounts and agencies. Everything here waits: call it on a virtual thread.
public final class AccountWork {
    private final Accounts accounts;
    private final Passwords passwords;

    AccountWork(Accounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    void register(Registry registry) {
        does(registry, AccountDeeds.REGISTER_AGENCY, this::register);
        does(registry, AccountDeeds.OPEN, this::open);
        does(registry, AccountDeeds.GRANT, this::grant);
        does(registry, AccountDeeds.APPROVE, this::approve);
        does(registry, AccountDeeds.DECLINE, this::decline);
        does(registry, AccountDeeds.END_ROLE, this::endRole);
        does(registry, AccountDeeds.RECORD_VETTING, this::recordVetting);
        does(registry, AccountDeeds.RECORD_UNDERTAKING, this::recordUndertaking);
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
        return accounts.act(actor, key, command);
    }

    public Outcome open(Actor actor, String key, NewAccount command) {
        return accounts.act(actor, key, AccountDeeds.OPEN, command.username(), command, (account, within) ->
                AccountRules.open(account, command, accounts.knows(command.agency()), within));
    }

    /// For [Founding].
    Outcome found(Actor actor, String key, OpenAccount command) {
        var said = List.of(command.username(), command.name(), command.agency(), command.roles());      // a hash of the body is stored
        return hashed(command.password(), hash -> accounts.act(actor, key, AccountDeeds.OPEN, command.username(), said, (account, within) ->
                AccountRules.found(account, command, hash, accounts.knows(command.agency()), within)));
    }

    public Outcome grant(Actor actor, String key, GrantRole command) {
        return accounts.act(actor, key, AccountDeeds.GRANT, command.username(), command, (account, within) ->
                AccountRules.grant(account, command, actor.user(), within));
    }

    public Outcome approve(Actor actor, String key, ApproveRole command) {
        return accounts.act(actor, key, AccountDeeds.APPROVE, command.username(), command, (account, within) ->
                AccountRules.approve(account, command, actor.user(), within));
    }

    public Outcome decline(Actor actor, String key, DeclineRole command) {
        return accounts.act(actor, key, AccountDeeds.DECLINE, command.username(), command, (account, _) -> AccountRules.decline(account, command));
    }

    public Outcome recordVetting(Actor actor, String key, RecordVetting command) {
        return accounts.act(actor, key, AccountDeeds.RECORD_VETTING, command.username(), command, (account, within) ->
                AccountRules.recordVetting(account, command, actor.user(), within));
    }

    public Outcome recordUndertaking(Actor actor, String key, RecordUndertaking command) {
        return accounts.act(actor, key, AccountDeeds.RECORD_UNDERTAKING, command.username(), command, (account, within) ->
                AccountRules.recordUndertaking(account, command, actor.user(), within));
    }

    public Outcome endRole(Actor actor, String key, EndRole command) {
        return accounts.act(actor, key, AccountDeeds.END_ROLE, command.username(), command, (account, _) ->
                AccountRules.endRole(account, command, actor.user()));
    }

    public Outcome close(Actor actor, String key, CloseAccount command) {
        return accounts.act(actor, key, AccountDeeds.CLOSE, command.username(), command, (account, _) ->
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
}
