package gwarchod.core.bus;

import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a case node answers.
sealed interface Response {
    record Same(String tag) implements Response {}

    /// The view's own JSON follows, as it goes out; then the view as nodes tell it.
    record Found(String tag, Instant validUntil) implements Response {}

    record Refused(Refusal why) implements Response {}

    record Became(Outcome outcome) implements Response {}

    /// What a method gave follows.
    record Gave() implements Response {}

    record Followed() implements Response {}

    record Allowed(boolean still) implements Response {}

    record Beating(List<String> ids) implements Response {
        public Beating {
            ids = List.copyOf(ids);
        }
    }

    /// @param secret what every edge guards forms with; as good as a password
    /// @param issuer who proves who somebody is, beside passwords; null for nobody
    record Welcome(byte[] secret, @Nullable String issuer, List<Shown> demonstration) implements Response {
        public Welcome {
            demonstration = List.copyOf(demonstration);
        }

        @Override
        public String toString() {
            return "Welcome";
        }
    }

    /// A sign-in that the sign-in page of a demonstration shows.
    record Shown(String username, String password) {}
}
