/// That what was acknowledged is there after the process is killed, once, with its effects; and that whoever meddles with the store is
/// found out. With real processes.
@NullMarked
package gwarchod.durability;

import org.jspecify.annotations.NullMarked;
