/// Who is looked at first: a ranking by recency, frequency, gravity and victims that says why somebody stands where they stand.
/// **Decides** how a score is made, by parameters that are dated and have a reason; local overrides need a second person. It decides nothing
/// about anybody: it excludes nobody, and flags stand beside the score.
/// **Owns** the section `iom.priority`, the events `scoring.*` of the stream `scoring/area` and what it keeps on each card. **Does not** hold the harm
/// index ([gwarchod.iom.harm]). Start reading at [Scorer] and [Ranking].
@NullMarked
package gwarchod.iom.priority;

import org.jspecify.annotations.NullMarked;
