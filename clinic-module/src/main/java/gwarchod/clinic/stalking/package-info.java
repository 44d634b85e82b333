/// Stalking clinics: what partners ask them about a person, what a psychologist answers, and what becomes of the advice.
/// **Decides** who may take a question back, to whom a formulation is released and until when, and that the lead takes or declines advice.
/// **Owns** the events `stalking.*` of a case file, and drafts beside it, which are their author's alone. **Does not** hold the referral by
/// which a clinic may know a person ([gwarchod.clinic.referral]), nor the plan's measures. Start reading at [StalkingRules].
@NullMarked
package gwarchod.clinic.stalking;

import org.jspecify.annotations.NullMarked;
