package gwarchod.core.desk;

import gwarchod.core.journal.Refusal;
import java.time.Instant;

/// What became of an attempt to sign in.
public sealed interface SignIn {
    record Done(String token, Instant expiresAt, Me user) implements SignIn {}

    record Refused(Refusal why) implements SignIn {}
}
