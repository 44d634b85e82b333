package gwarchod.core.identity;

import java.time.LocalDate;
import java.util.Optional;

/// What an account's owner has shown: how far they are vetted, and that they undertook to keep what they see confidential.
///
/// @param undertakenUntil the last day of the undertaking
record Standing(Optional<Vetting> vetting, Optional<LocalDate> undertakenUntil) {
    static final Standing NONE = new Standing(Optional.empty(), Optional.empty());

    record Vetting(String level, LocalDate until) {}

    Standing with(Vetting vetting) {
        return new Standing(Optional.of(vetting), undertakenUntil);
    }

    Standing undertaken(LocalDate until) {
        return new Standing(vetting, Optional.of(until));
    }

    /// Whether its owner can come in on that day.
    AccountState at(LocalDate today) {
        if (vetting.filter(vetted -> vetted.until().isBefore(today)).isPresent()) {
            return AccountState.VETTING_EXPIRED;
        }
        return undertakenUntil.filter(until -> !until.isBefore(today)).isPresent() ? AccountState.OPEN : AccountState.UNDERTAKING_EXPIRED;
    }

    String level(AccessRules rules) {
        return vetting.map(Vetting::level).orElse(rules.vettingLevels().getFirst());
    }
}
