package gwarchod.core.casefile;

import gwarchod.core.ids.NewIds;
import gwarchod.core.journal.Actor;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What a decision may use besides the state and the command: the time, new ids, who decides, and the guard of free text.
///
/// @param guard puts references in the place of protected people's names; every text a command brings goes through it
public record Deciding(Instant now, NewIds ids, Actor actor, UnaryOperator<Text> guard) {
    /// A text that may be absent, guarded where it isn't.
    public @Nullable Text guarded(@Nullable Text text) {
        return text == null ? null : guard.apply(text);
    }

    /// The same, and no text where it is absent.
    public Text guardedOrNone(@Nullable Text text) {
        return text == null ? Text.NONE : guard.apply(text);
    }

    /// The date in the United Kingdom.
    public LocalDate today() {
        return LocalDate.ofInstant(now, Words.ZONE);
    }
}
