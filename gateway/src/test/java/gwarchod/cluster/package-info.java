/// Several processes as one, on one machine: what a user notices when one of them is killed, stopped or leaves.
@NullMarked
package gwarchod.cluster;

import org.jspecify.annotations.NullMarked;
