package gwarchod.core.desk;

import java.time.Instant;
import java.util.List;

/// What somebody sees of their own account.
///
/// @param authenticator whether an authenticator app is set up
/// @param recoveryCodes how many of its recovery codes are left
public record Own(boolean authenticator, int recoveryCodes, List<Passkey> passkeys, List<Session> sessions) {
    public Own {
        passkeys = List.copyOf(passkeys);
        sessions = List.copyOf(sessions);
    }

    /// @param doubted whether it counted back once: there may be two of it
    public record Passkey(String id, String name, Instant added, boolean doubted) {}

    /// @param handle names it for ending it; it opens nothing
    /// @param here whether it is the one that asks
    public record Session(String handle, Instant begun, Instant lastSeen, boolean here) {}

    /// An authenticator app that is to be set up.
    ///
    /// @param key as one types it
    /// @param uri as a QR code holds it
    public record Enrolment(String key, String uri) {
        @Override
        public String toString() {
            return "Enrolment";     // a secret is never written anywhere
        }
    }
}
