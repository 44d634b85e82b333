/// The notification requirements of who is on the register for sexual offences: which dates run, and which passed with nothing recorded.
/// **Decides** when each notification is due (Sexual Offences Act 2003, Part 2). **Owns** the events `notification.*` and the section
/// `mosovo.notification`: date, kind and due date, and no word of what was notified, which stays in ViSOR.
/// **Does not** say that anybody broke the law: it says that a date passed, and an officer decides what that is. Start reading at [NotificationClock].
@NullMarked
package gwarchod.mappa.notification;

import org.jspecify.annotations.NullMarked;
