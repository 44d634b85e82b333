/// One case at one formal MAPPA meeting: who is invited and why, who came, what each agency said, the risk, what must be spoken about, and
/// how the item ended.
/// **Decides** what an item still needs before it may be closed as held, and who may say or take back what. **Owns** the events `panel.*` of a
/// case file. **Does not** set the level, review the plan, decide on disclosure or give actions: those are the case's own commands, marked
/// with the meeting; nor does it write minutes. Start reading at [Panel], then [PanelGate].
@NullMarked
package gwarchod.mappa.panel;

import org.jspecify.annotations.NullMarked;
