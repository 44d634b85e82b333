/// The case file: one person, the state every discipline keeps about them, and the card that lists them.
/// **Decides** nothing itself: each [Discipline] brings its events, commands, sections and agenda rules, core's own (the packages below)
/// and the modules' alike.
/// **Owns** how they are put together. **Does not** know which disciplines there are. Start reading at [Discipline], then [CaseFile].
@NullMarked
package gwarchod.core.casefile;

import org.jspecify.annotations.NullMarked;
