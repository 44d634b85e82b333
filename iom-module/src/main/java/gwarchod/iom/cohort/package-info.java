/// Who is in which cohort of integrated offender management, and how their risk is rated.
/// **Decides** that selection, rating and de-selection each have a reason; people decide them, never a rule.
/// **Owns** the events `iom.*` of a case file. **Does not** hold the plan or the meeting. Start reading at [Cohort].
@NullMarked
package gwarchod.iom.cohort;

import org.jspecify.annotations.NullMarked;
