/// That nobody is shown less than they were promised, whatever is killed, stopped, cut off or slowed: real processes, a seeded schedule of
/// faults, a history of what each client was told, and an exact check of it.
/// **Decides** nothing; the promise is the design's: what is acknowledged is there once, in the order of its numbers; a read is a prefix,
/// monotonic per session, with one's own writes, and otherwise a second old at the most.
/// An open agenda shows every change once and takes none back; how late the latest was is printed.
/// Start reading at [FaultTest], and at [Checker#check] and [ScreenChecker#check] for what counts as broken.
@NullMarked
package gwarchod.faults;

import org.jspecify.annotations.NullMarked;
