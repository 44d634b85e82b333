/// People who are wanted for a crime and haven't been found: the list of outstanding suspects (Op Manatee in the review of July 2023).
/// **Decides** nothing about anybody: who is on the list, what is due in this shift and on this day are functions of what was recorded and the
/// time, and nothing is written for them. **Owns** the events `outstanding.*` and the section `outstanding.suspect`. **Does not** hold the crime
/// itself, nor warrants and circulation. Start reading at [Outstanding].
@NullMarked
package gwarchod.iom.outstanding;

import org.jspecify.annotations.NullMarked;
