/// Significant developments of a case, past and ahead: arrest, bail, charge, release. What a victim is entitled to hear of, and some of it
/// before it happens.
/// **Decides** nothing but what may be recorded. **Owns** the events `development.*` and the section `development.record`. **Does not** say
/// who tells whom. Start reading at [Developments].
@NullMarked
package gwarchod.core.casefile.development;

import org.jspecify.annotations.NullMarked;
