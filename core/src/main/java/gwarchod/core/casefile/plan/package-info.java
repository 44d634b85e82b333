/// The risk management plan: one plan of the lead agency under the four pillars, with its contingency plans
/// (MAPPA guidance 12.11 for the headings; 12.2: implemented, monitored, reviewed regularly).
/// **Decides** when a review is due and which measure has stood still. **Owns** the events `plan.*` of a case file.
/// **Does not** hold actions agreed at meetings: those are `action`. Start reading at [Plan].
@NullMarked
package gwarchod.core.casefile.plan;

import org.jspecify.annotations.NullMarked;
