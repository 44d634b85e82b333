/// Recorded crimes: how each was recorded, kept apart from how it was judged to be (FOUR) and from what is alleged, admitted or proved.
/// **Owns** the events `crime.*`, the section `crime.recorded` and the labels `stalking` and `domestic-abuse`. **Does not** decide what
/// a crime is: a disagreement between the class and the judgement is shown, not resolved. Start reading at [Crimes].
@NullMarked
package gwarchod.core.casefile.crime;

import org.jspecify.annotations.NullMarked;
