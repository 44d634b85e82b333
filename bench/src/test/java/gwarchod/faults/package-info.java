/// That nobody is shown less than they were promised, whatever is killed, stopped, cut off, filled up or set wrong: real processes, a seeded
/// schedule of faults, a history of what each client was told, and an exact check of it.
/// **Decides** nothing; the promise is the design's: what is acknowledged is there once, in the order of its numbers; a read is a prefix,
/// monotonic per session, with one's own writes, and otherwise a second old at the most. Sessions go from node to node as they like.
/// An open agenda shows every change once and takes none back; how late the latest was is printed.
///
/// Faults that were planted, and what finds each. *Simulation* is `PlantedFaultsTest` of `gwarchod.core.sim`, which runs each until it is found;
/// *checker* are the tests of the checkers here, with a history as that fault would leave it; *here* are real processes with the fault in them
/// (`-Dgwarchod.faults.plant=true`).
///
/// | planted | found by | as |
/// | --- | --- | --- |
/// | the unique index is dropped | simulation, checker | duplicated |
/// | acknowledged before the sync | simulation, checker, here ([LyingStore]) | lost |
/// | read from a stale cache | simulation, checker | stale reads, reads that went backwards |
/// | `Last-Event-ID` ignored | simulation, checker ([ScreenChecker]) | changes never shown, or told twice |
/// | a lock of the cluster is trusted | simulation | lost, out of order |
/// | the relay forgets its cursor | simulation | an effect twice or never |
/// | nobody notices that a session hops | `SeveralNodesTest`; here ([Session]) while the bus is cut | own writes missing, reads that went backwards |
///
/// Start reading at [FaultTest], and at [Checker#check] and [ScreenChecker#check] for what counts as broken.
@NullMarked
package gwarchod.faults;

import org.jspecify.annotations.NullMarked;
