/// Perpetrator programmes, their sessions, and who came.
/// **Decides** who may be put on a session and what a register may say; whether an absence is acceptable is for the lead to judge.
/// **Owns** the streams `programme/ID` and `session/ID`; a group's register is one commit on the session's stream, and the relay carries
/// each line to the participant's case file. **Does not** hold anything about victims. Start reading at [Programmes], then [ProgrammeRules].
@NullMarked
package gwarchod.clinic.programme;

import org.jspecify.annotations.NullMarked;
