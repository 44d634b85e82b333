package gwarchod.core.identity;

import java.time.Instant;

/// A session as its user gets it; the token is told once.
record Begun(String token, Instant expiresAt) {
    @Override
    public String toString() {
        return "Begun[" + expiresAt + "]";      // a token is never written anywhere
    }
}
