package gwarchod.mappa.arms;

import gwarchod.core.casefile.Text;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// An answer to one item of the form. What the item asks stands nowhere here.
///
/// @param item its number, from 1
/// @param evidence what the answer rests on
public record ArmsAnswer(int item, ArmsRating rating, @Nullable Text evidence) {
    ArmsAnswer guarded(UnaryOperator<Text> guard) {
        return evidence == null ? this : new ArmsAnswer(item, rating, guard.apply(evidence));
    }
}
