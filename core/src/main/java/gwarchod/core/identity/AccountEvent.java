package gwarchod.core.identity;

import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.FreeWords;
import gwarchod.core.journal.In;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happens to an account (stream `account/USERNAME`).
sealed interface AccountEvent extends Event {
    String SECTION = "account.details";

    List<EventType<?>> TYPES = List.of(
            new EventType<>("account.opened.1", Opened.class),
            new EventType<>("account.password-set.1", PasswordSet.class),
            new EventType<>("account.role-granted.1", RoleGranted.class),
            new EventType<>("account.role-proposed.1", RoleProposed.class),
            new EventType<>("account.role-approved.1", RoleApproved.class),
            new EventType<>("account.role-declined.1", RoleDeclined.class),
            new EventType<>("account.role-ended.1", RoleEnded.class),
            new EventType<>("account.vetting-recorded.1", VettingRecorded.class),
            new EventType<>("account.undertaking-signed.1", UndertakingSigned.class),
            new EventType<>("account.authenticator-added.1", AuthenticatorAdded.class),
            new EventType<>("account.recovery-code-used.1", RecoveryCodeUsed.class),
            new EventType<>("account.authenticator-removed.1", AuthenticatorRemoved.class),
            new EventType<>("account.passkey-added.1", PasskeyAdded.class),
            new EventType<>("account.passkey-removed.1", PasskeyRemoved.class),
            new EventType<>("account.passkey-doubted.1", PasskeyDoubted.class),
            new EventType<>("account.factor-removal-proposed.1", FactorRemovalProposed.class),
            new EventType<>("account.factors-removed.1", FactorsRemoved.class),
            new EventType<>("account.invited.1", Invited.class),
            new EventType<>("account.invitation-accepted.1", InvitationAccepted.class),
            new EventType<>("account.reset-proposed.1", ResetProposed.class),
            new EventType<>("account.reset-approved.1", ResetApproved.class),
            new EventType<>("account.tie-proposed.1", TieProposed.class),
            new EventType<>("account.tie-approved.1", TieApproved.class),
            new EventType<>("account.tie-made.1", TieMade.class),
            new EventType<>("account.tie-narrowed.1", TieNarrowed.class),
            new EventType<>("account.tie-ended.1", TieEnded.class),
            new EventType<>("account.closed.1", Closed.class));

    @In(SECTION)
    record Opened(String name, AgencyId agency) implements AccountEvent {}

    /// Sessions begun before it have ended.
    @In(SECTION)
    record PasswordSet(PasswordHash hash) implements AccountEvent {}

    /// By one person alone, as it was before it took two.
    ///
    /// @param until the last day of it; none: until it is ended
    @In(SECTION)
    record RoleGranted(String role, @Nullable LocalDate until) implements AccountEvent {}

    /// It waits for a second person.
    @In(SECTION)
    record RoleProposed(String role, LocalDate until) implements AccountEvent {}

    /// By a second person: the commit says who.
    @In(SECTION)
    record RoleApproved(String role, LocalDate until, UserId proposedBy) implements AccountEvent {}

    @In(SECTION)
    record RoleDeclined(String role, @FreeWords String why) implements AccountEvent {}

    @In(SECTION)
    record VettingRecorded(String level, LocalDate until) implements AccountEvent {}

    @In(SECTION)
    record UndertakingSigned(LocalDate until) implements AccountEvent {}

    @In(SECTION)
    record RoleEnded(String role) implements AccountEvent {}

    @In(SECTION)
    record Closed(@FreeWords String why) implements AccountEvent {}

    /// @param recovery the hashes of its recovery codes
    @In(SECTION)
    record AuthenticatorAdded(OtpKey key, List<String> recovery) implements AccountEvent {
        public AuthenticatorAdded {
            recovery = List.copyOf(recovery);
        }
    }

    /// @param hash which one
    @In(SECTION)
    record RecoveryCodeUsed(String hash) implements AccountEvent {}

    @In(SECTION)
    record AuthenticatorRemoved() implements AccountEvent {}

    /// @param credential its public key and what belongs to it
    /// @param name what its owner calls it
    @In(SECTION)
    record PasskeyAdded(String id, String credential, String name) implements AccountEvent {}

    @In(SECTION)
    record PasskeyRemoved(String id) implements AccountEvent {}

    /// It signed rightly, but counted back: there may be two of it.
    @In(SECTION)
    record PasskeyDoubted(String id) implements AccountEvent {}

    /// Somebody lost what they sign in with; it waits for a second person.
    @In(SECTION)
    record FactorRemovalProposed() implements AccountEvent {}

    /// Authenticator app and passkeys, by a second person: the commit says who. Sessions begun before it have ended.
    @In(SECTION)
    record FactorsRemoved(UserId proposedBy) implements AccountEvent {}

    /// To set their own password.
    ///
    /// @param hash of the code
    @In(SECTION)
    record Invited(String hash, Instant until) implements AccountEvent {}

    @In(SECTION)
    record InvitationAccepted() implements AccountEvent {}

    /// Somebody who has a password is to set a new one; it waits for a second person.
    @In(SECTION)
    record ResetProposed() implements AccountEvent {}

    /// By a second person: the commit says who.
    @In(SECTION)
    record ResetApproved(UserId proposedBy) implements AccountEvent {}

    /// Somebody is to come in by an organisation's provider; it waits for a second person.
    ///
    /// @param name theirs there
    @In(SECTION)
    record TieProposed(String issuer, String name) implements AccountEvent {}

    /// By a second person: the commit says who.
    @In(SECTION)
    record TieApproved(String issuer, String name, UserId proposedBy) implements AccountEvent {}

    /// They came in by it for the first time.
    ///
    /// @param subject whom the provider means, whatever their name is later
    @In(SECTION)
    record TieMade(String issuer, String subject) implements AccountEvent {}

    /// Their organisation said something else of their roles than before.
    ///
    /// @param roles those they may act in; none: it says nothing of roles
    @In(SECTION)
    record TieNarrowed(@Nullable List<String> roles) implements AccountEvent {
        public TieNarrowed {
            roles = roles == null ? null : List.copyOf(roles);
        }
    }

    @In(SECTION)
    record TieEnded() implements AccountEvent {}
}
