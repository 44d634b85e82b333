package gwarchod.gateway;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a request wasn't carried out, as HTTP says it (RFC 9457). The texts are added in the reader's language; no value that was sent is in it.
///
/// @param pointer where in the body (a JSON pointer, RFC 6901)
/// @param parameter which query parameter or header
record Problem(int status, String code, @Nullable String pointer, @Nullable String parameter, List<Object> args) {
    Problem {
        args = List.copyOf(args);
    }

    static Problem of(int status, String code, Object... args) {
        return new Problem(status, code, null, null, List.of(args));
    }

    static Problem at(String pointer, String code, Object... args) {
        return new Problem(400, code, pointer, null, List.of(args));
    }

    static Problem parameter(String name, String code, Object... args) {
        return new Problem(400, code, null, name, List.of(args));
    }
}
