/// Attendance at programme sessions, as it reaches the case file.
/// **Decides** which absences wait for the lead's judgement, and which missed sessions for a decision what they were; whether a reason is
/// acceptable, and whether anything was broken, is never decided by the provider or by a rule.
/// **Owns** the events `attendance.*` of a case file. **Does not** hold registers: those are the programme's, and reach this by the relay.
/// Start reading at [Attendances].
@NullMarked
package gwarchod.core.casefile.attendance;

import org.jspecify.annotations.NullMarked;
