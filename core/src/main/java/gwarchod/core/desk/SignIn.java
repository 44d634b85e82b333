package gwarchod.core.desk;

import gwarchod.core.journal.Refusal;
import java.time.Instant;

/// What became of an attempt to sign in.
public sealed interface SignIn {
    record Done(String token, Instant expiresAt, Me user) implements SignIn {}

    /// The password was right; a code is asked for as well. The ticket stands for that for a few minutes.
    record CodeNeeded(String ticket) implements SignIn {
        @Override
        public String toString() {
            return "CodeNeeded";    // a ticket is never written anywhere
        }
    }

    record Refused(Refusal why) implements SignIn {}
}
