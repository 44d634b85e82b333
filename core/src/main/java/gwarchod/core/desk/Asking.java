package gwarchod.core.desk;

import gwarchod.core.words.Lang;
import org.jspecify.annotations.Nullable;

/// Who asks, as far as the edge knows: a session's token, the language of the answer, and the tag of the answer held already.
/// An empty token is nobody.
public record Asking(String token, Lang lang, @Nullable String tagHeld) {
    @Override
    public String toString() {
        return "Asking[" + lang + "]";      // a token is never written anywhere
    }
}
