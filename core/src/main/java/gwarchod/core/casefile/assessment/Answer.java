package gwarchod.core.casefile.assessment;

import gwarchod.core.casefile.Text;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// An answer to one item of a form. The item's words are licensed and stand nowhere here: the form itself has them.
///
/// @param item its number, or its letter in THRIVE
/// @param given absent where the answer is what somebody wrote
public record Answer(String item, @Nullable Given given, @Nullable Text evidence) {
    Answer guarded(UnaryOperator<Text> guard) {
        return evidence == null ? this : new Answer(item, given, guard.apply(evidence));
    }
}
