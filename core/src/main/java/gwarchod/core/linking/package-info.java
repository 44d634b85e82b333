/// Crimes of two case files that belong together. **Owns** the streams `crimelink/…`: that two crimes are linked, why and by whom, and that they
/// aren't any more. **Does not** write anything into either file: whoever sees one of the two learns nothing of a link, of the other file, or
/// that there is one (as decision 19 has it of files about one person). Crimes of one file are linked in [gwarchod.core.casefile.crime].
/// Start reading at [Linking].
@NullMarked
package gwarchod.core.linking;

import org.jspecify.annotations.NullMarked;
