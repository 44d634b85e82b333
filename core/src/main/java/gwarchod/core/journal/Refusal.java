package gwarchod.core.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a well-formed request was turned down: expected, shown to the user, never logged as an error.
/// `code` is stable and part of the API; the text for people is the word `refusal.CODE`.
public sealed interface Refusal {
    String code();

    /// There is no such thing, or this viewer may not know whether there is.
    record NotFound() implements Refusal {
        @Override
        public String code() {
            return "not-found";
        }
    }

    /// No session, or one that has ended.
    record SignInNeeded(String code) implements Refusal {}

    /// The viewer may see it but not do that.
    record NotPermitted(String code) implements Refusal {}

    /// What the viewer based this on has changed; `now` is their view of it as it is.
    record Stale(String code, String tag, @Nullable JsonNode now) implements Refusal {}

    /// A field doesn't hold what it may: where (a JSON pointer) and the arguments of its text.
    record Invalid(String code, String pointer, List<Object> args) implements Refusal {
        public Invalid {
            args = List.copyOf(args);
        }
    }

    /// A rule of the domain forbids it.
    record RuleBroken(String code, List<Object> args) implements Refusal {
        public RuleBroken {
            args = List.copyOf(args);
        }
    }

    /// Too much at once; try again after so many seconds.
    record Busy(String code, int retryAfterSeconds) implements Refusal {}

    static Refusal rule(String code, Object... args) {
        return new RuleBroken(code, List.of(args));
    }

    static Refusal invalid(String code, String pointer, Object... args) {
        return new Invalid(code, pointer, List.of(args));
    }
}
