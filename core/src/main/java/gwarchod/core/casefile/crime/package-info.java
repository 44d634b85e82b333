/// Recorded crimes: how each was recorded, kept apart from how it was judged to be (FOUR) and from what is alleged, admitted or proved.
/// **Owns** the events `crime.*`, the section `crime.recorded` and the labels `stalking` and `domestic-abuse`. **Does not** decide what
/// a crime is: who contradicts whom is shown and asked about until somebody who may decides. A cancelled crime counts for nothing from then on.
/// Crimes of one case that belong together are linked here; crimes of two cases in [gwarchod.core.linking].
/// Start reading at [Crimes], [ClassRules] and [LinkRules].
@NullMarked
package gwarchod.core.casefile.crime;

import org.jspecify.annotations.NullMarked;
