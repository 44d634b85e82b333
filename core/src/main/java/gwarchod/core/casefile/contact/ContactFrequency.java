package gwarchod.core.casefile.contact;

import gwarchod.core.setting.Settings;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/// How often somebody wants to hear, as the victim contact agreement ("Our Agreement with You") offers it. The Victims' Code, Right 6,
/// has it agreed with them, and lets them change their mind at any time.
public enum ContactFrequency {
    EVERY_7_DAYS(7),
    EVERY_14_DAYS(14),
    EVERY_21_DAYS(21),
    /// Only on an arrest, interview, bail, charge, decision to take no further action.
    SIGNIFICANT_DEVELOPMENT(0),
    /// They asked not to be contacted; nothing is ever due.
    NOT_WANTED(0);

    private final int days;

    ContactFrequency(int days) {
        this.days = days;
    }

    /// After how long without contact since `last` somebody is asked to act; empty for never.
    Optional<Period> interval(Settings settings, LocalDate last) {
        return switch (this) {
            case EVERY_7_DAYS, EVERY_14_DAYS, EVERY_21_DAYS -> Optional.of(Period.ofDays(days));
            case SIGNIFICANT_DEVELOPMENT -> Optional.of(Period.ofDays(settings.at("contact.welfare-days", last).number()));
            case NOT_WANTED -> Optional.empty();
        };
    }

    /// At which intervals contact was promised; only of one that promises any.
    Period every() {
        return Period.ofDays(days);
    }

    /// Whether contact at intervals was promised, or is only prompted for the person's welfare.
    boolean promised() {
        return switch (this) {
            case EVERY_7_DAYS, EVERY_14_DAYS, EVERY_21_DAYS -> true;
            case SIGNIFICANT_DEVELOPMENT, NOT_WANTED -> false;
        };
    }
}
