/// What we promise, measured: each promise of the design beside its ceiling, in one run on one machine. `./dev bench [NAME]`.
/// Start reading at [Bench].
@NullMarked
package gwarchod.bench;

import org.jspecify.annotations.NullMarked;
