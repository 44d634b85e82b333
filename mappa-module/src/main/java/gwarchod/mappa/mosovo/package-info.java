/// Whom the officers for sexual and violent offenders manage, and how: who does, actively or remotely, what came to notice, how supervisors sample it.
/// **Decides** who may be managed remotely, and that it ends by itself when anything new is known. **Owns** the events `mosovo.*` of a case file.
/// **Does not** hold what is notified, which stays in the register's own system. Start reading at [Mosovo].
@NullMarked
package gwarchod.mappa.mosovo;

import org.jspecify.annotations.NullMarked;
