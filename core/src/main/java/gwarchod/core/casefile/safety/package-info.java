/// How each person at risk is kept safe: the safety plan with its versions, the advice given, the hazards they were asked of, and whether
/// they know that the suspect knows where they live.
/// **Decides** whose plan is missing or overdue, and who hasn't been told. **Owns** the events `safety.*` and the section `safety.plans`,
/// all of it under the protected person's own key. **Does not** hold the plan that manages the subject. Start reading at [SafetyPlans].
@NullMarked
package gwarchod.core.casefile.safety;

import org.jspecify.annotations.NullMarked;
