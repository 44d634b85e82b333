package gwarchod.core.desk;

import gwarchod.core.ids.MeetingId;
import gwarchod.core.words.Lang;
import org.jspecify.annotations.Nullable;

/// Who asks, as far as the edge knows: a session's token, the language of the answer, and the tag of the answer held already.
/// An empty token is nobody.
///
/// @param meeting at which a decision on a case is made, as far as whoever asks says so; the desk checks it
public record Asking(String token, Lang lang, @Nullable String tagHeld, @Nullable MeetingId meeting) {
    public Asking(String token, Lang lang, @Nullable String tagHeld) {
        this(token, lang, tagHeld, null);
    }

    /// The same, for what is decided at a meeting; none for what isn't.
    public Asking at(@Nullable MeetingId meeting) {
        return new Asking(token, lang, tagHeld, meeting);
    }

    @Override
    public String toString() {
        return "Asking[" + lang + "]";      // a token is never written anywhere
    }
}
