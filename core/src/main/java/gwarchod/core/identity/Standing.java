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

    /// The code of the refusal to come in; empty when nothing stands against it.
    Optional<String> wrong(LocalDate today) {
        if (vetting.filter(vetted -> vetted.until().isBefore(today)).isPresent()) {
            return Optional.of("vetting-expired");
        }
        return undertakenUntil.filter(until -> !until.isBefore(today)).isPresent() ? Optional.empty() : Optional.of("undertaking-expired");
    }

    String level(AccessRules rules) {
        return vetting.map(Vetting::level).orElse(rules.vettingLevels().getFirst());
    }
}
