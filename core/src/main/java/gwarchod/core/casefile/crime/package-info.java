/// Recorded crimes: how each was recorded, kept apart from how it was judged to be (FOUR) and from what is alleged, admitted or proved.
/// **Owns** the events `crime.*`, the section `crime.recorded` and the labels `stalking` and `domestic-abuse`. **Does not** decide what
/// a crime is: who contradicts whom is shown and asked about until somebody who may decides. A cancelled crime counts for nothing from then on.
/// Start reading at [Crimes] and [ClassRules].
@NullMarked
package gwarchod.core.casefile.crime;

import org.jspecify.annotations.NullMarked;
