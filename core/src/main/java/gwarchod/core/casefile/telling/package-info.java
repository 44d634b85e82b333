/// Who tells which victim what happens to the person, and whether they did: before a release, a bail change or the end of an order, and
/// soon after everything else.
/// **Decides** what is due to be told, by when at the latest, and what nobody has in hand. **Owns** the events `telling.*` and the section
/// `telling.due`, all of it under the protected person's own key. **Does not** record what happens. Start reading at [Tellings].
@NullMarked
package gwarchod.core.casefile.telling;

import org.jspecify.annotations.NullMarked;
