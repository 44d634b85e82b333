package gwarchod.core.casefile.crime;

import gwarchod.core.casefile.Text;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// An answer to one of the four questions.
///
/// @param evidence what it rests on
public record FourAnswer(boolean yes, @Nullable Text evidence) {
    FourAnswer guarded(UnaryOperator<Text> guard) {
        return evidence == null ? this : new FourAnswer(yes, guard.apply(evidence));
    }
}
