/// Assessments considered: done, planned, or not done and why. The review of July 2023 asks that every consideration is on record,
/// progressed or not (Recommendation 13).
/// **Owns** the events `assessment.*` and the section `assessment.considered`. **Does not** hold the items of any assessment (most are
/// copyright) nor make a score of them: each is a structured judgement. Start reading at [Assessments].
@NullMarked
package gwarchod.core.casefile.assessment;

import org.jspecify.annotations.NullMarked;
