package gwarchod.core.identity;

import gwarchod.core.journal.Decision;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// What a decision about an account keeps within.
///
/// @param roles those the agreement knows
record Within(AccessRules rules, Set<String> roles, LocalDate today) {
    /// The last day a role given today may have.
    LocalDate last() {
        return today.plusDays(rules.roleDaysMax());
    }

    /// What is wrong with giving a role until a day; empty for nothing.
    Optional<Decision> wrong(String role, LocalDate until, String below) {
        return roles.contains(role)
                ? day(until, rules.roleDaysMax(), below + "/until")
                : Optional.of(Decision.invalid("role-unknown", below + "/role"));
    }

    Optional<Decision> day(LocalDate until, int daysMax, String pointer) {
        if (until.isBefore(today)) {
            return Optional.of(Decision.invalid("in-the-past", pointer));
        }
        return until.isAfter(today.plusDays(daysMax)) ? Optional.of(Decision.invalid("too-far-ahead", pointer, daysMax)) : Optional.empty();
    }
}
