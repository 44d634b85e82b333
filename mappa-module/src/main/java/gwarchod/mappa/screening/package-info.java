/// Whether and in which category somebody is managed under MAPPA: convictions and notification as facts, the category that follows from them, and
/// the lead agency's screening of who needs no formal meeting.
/// **Decides** which category the facts show, by when somebody must be identified and screened, and who is proposed for category 3. **Owns** the
/// events `screening.*` of a case file. **Does not** hold the level: a signed screening says it to the core, which keeps it.
/// Start reading at [Categories].
@NullMarked
package gwarchod.mappa.screening;

import org.jspecify.annotations.NullMarked;
