package gwarchod.core.deadline;

import java.util.Locale;

/// Who may keep somebody on bail before charge, each for longer than the one before.
public enum BailAuthority {
    CUSTODY_OFFICER,
    INSPECTOR,
    SUPERINTENDENT,
    /// A magistrates' court (PACE 1984 s.47ZF).
    COURT,
    /// A magistrates' court where s.47ZF(7) applies, or after a case was named exceptionally complex.
    COURT_LONGER,
    /// A magistrates' court where both apply.
    COURT_LONGEST;

    /// The police decide it themselves, no court.
    public boolean ofPolice() {
        return compareTo(COURT) < 0;
    }

    /// The last part of its setting's key.
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
