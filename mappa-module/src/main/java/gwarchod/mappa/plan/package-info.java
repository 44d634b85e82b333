/// The MAPPA layer over the one plan the lead agency keeps (MAPPA guidance 12.2, 12.5, 12.11): the light review at level 1 with who else is
/// involved and what speaks for a formal meeting, the licence conditions, and whether the plan was reviewed after each meeting.
/// **Decides** when each is due, and what the plan of somebody managed under MAPPA lacks. **Owns** the events `mappaplan.*` and the section
/// `mappa.plan`. **Does not** hold measures: those are the plan's. Start reading at [MappaPlan].
@NullMarked
package gwarchod.mappa.plan;

import org.jspecify.annotations.NullMarked;
