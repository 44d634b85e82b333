/// Dice for tests that try what nobody thought of: the same for the same seed.
@NullMarked
package gwarchod.core.fuzz;

import org.jspecify.annotations.NullMarked;
