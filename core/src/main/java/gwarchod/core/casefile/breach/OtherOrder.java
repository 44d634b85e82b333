package gwarchod.core.casefile.breach;

import gwarchod.core.casefile.Text;
import org.jspecify.annotations.Nullable;

/// What was broken, where it isn't recorded in this case: another area's, one of an earlier relationship, a licence.
///
/// @param type the code of a type of order, or `licence`; absent where nobody knows
/// @param force whose it is: which force, court or prison
/// @param reference its number there
/// @param earlier whether it comes from an earlier relationship
record OtherOrder(@Nullable String type, @Nullable Text force, @Nullable Text reference, boolean earlier) {
    static final OtherOrder NOT_KNOWN = new OtherOrder(null, null, null, false);
}
