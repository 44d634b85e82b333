package gwarchod.core.casefile.crime;

import gwarchod.core.casefile.Text;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The four questions of the College of Policing: is the behaviour fixated, obsessive, unwanted, repeated? Kept apart from the recorded
/// class, since either may be wrong.
public record Four(
        boolean fixated, boolean obsessive, boolean unwanted, boolean repeated, FourConclusion conclusion, @Nullable Text rationale) {
    Four guarded(UnaryOperator<Text> guard) {
        return new Four(fixated, obsessive, unwanted, repeated, conclusion, rationale == null ? null : guard.apply(rationale));
    }

    /// Whether all four were answered with yes.
    public boolean met() {
        return fixated && obsessive && unwanted && repeated;
    }
}
