/// What was considered for each recorded crime: assessments, orders, programmes and other interventions, pursued or not, by whom, where and why.
/// **Decides** what is still asked for: only what the law allows for this crime, by one clock from its first report, whether or not there is a
/// domestic-abuse link. What is missing stands on agendas and blocks a supervisor's sign-off and the closing of the investigation, never an outcome.
/// **Owns** the events `considered.*` and the section `considered.log`. **Does not** hold assessments or orders: it reads theirs.
/// Start reading at [Asked] and [ConsideredRules].
@NullMarked
package gwarchod.core.casefile.considered;

import org.jspecify.annotations.NullMarked;
