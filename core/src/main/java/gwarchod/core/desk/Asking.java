package gwarchod.core.desk;

import gwarchod.core.ids.MeetingId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.words.Lang;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who asks, as far as the edge knows: a session's token, the language of the answer, and the tag of the answer held already.
/// An empty token is nobody.
///
/// @param meeting at which a decision on a case is made, as far as whoever asks says so; the desk checks it
/// @param seen what this session did lately, on whichever node: an answer comes after it. No more than [#SEEN_MAX] are looked at
/// @param elsewhere whether another node answered this session last: an answer comes after all it may have seen or done there
public record Asking(String token, Lang lang, @Nullable String tagHeld, @Nullable MeetingId meeting, List<CommitRef> seen, boolean elsewhere) {
    /// Commits an answer has to come after, at the most.
    public static final int SEEN_MAX = 32;

    public Asking {
        seen = List.copyOf(seen.subList(0, Math.min(SEEN_MAX, seen.size())));
    }

    public Asking(String token, Lang lang, @Nullable String tagHeld, @Nullable MeetingId meeting) {
        this(token, lang, tagHeld, meeting, List.of(), false);
    }

    public Asking(String token, Lang lang, @Nullable String tagHeld) {
        this(token, lang, tagHeld, null);
    }

    /// The same, for what is decided at a meeting; none for what isn't.
    public Asking at(@Nullable MeetingId meeting) {
        return new Asking(token, lang, tagHeld, meeting, seen, elsewhere);
    }

    /// The same, after these commits.
    public Asking after(List<CommitRef> commits) {
        return new Asking(token, lang, tagHeld, meeting, commits, elsewhere);
    }

    /// The same, of a session that another node answered last.
    public Asking moved() {
        return new Asking(token, lang, tagHeld, meeting, seen, true);
    }

    @Override
    public String toString() {
        return "Asking[" + lang + "]";      // a token is never written anywhere
    }
}
