/// Under which MAPPA category and at which level a person is managed (Criminal Justice Act 2003 ss.325–327).
/// **Decides** which combinations can be, and when a level is due for review. **Owns** the events `level.*` of a case file.
/// **Does not** hold referrals to MAPPA or its meetings. Start reading at [MappaLevel].
@NullMarked
package gwarchod.core.casefile.level;

import org.jspecify.annotations.NullMarked;
