/// A whole cluster in one thread: the real journal, cases, relay, repair and agendas of several nodes on a simulated store, network and time,
/// with crashes, all of it chosen by one seed, so that what went wrong once goes wrong again.
/// **Decides** what may go wrong, and what must hold whatever did. **Owns** the simulated machines and the checks.
/// **Does not** test one part alone, nor a real disk, driver or cluster: see decision 29. Start reading at [Simulation].
@NullMarked
package gwarchod.core.sim;

import org.jspecify.annotations.NullMarked;
