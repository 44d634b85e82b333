/// Repeat suspects and repeat victims of stalking and harassment, counted from the folds of all cases: files about one person count as one, a
/// crime that was cancelled doesn't count, and a crime recorded in two files of one person counts once. **Owns** nothing that is stored. **Does
/// not** rank anybody. Start reading at [Repeats].
@NullMarked
package gwarchod.iom.repeats;

import org.jspecify.annotations.NullMarked;
