/// The check of a stopped store, from outside: reads the files by itself and imports nothing of what wrote them, so that one
/// mistake can't hide in both.
/// **Decides** whether every commit and checkpoint is what it was when written, and names the first that isn't.
/// **Owns** a second reading of three formats: the journal file, the hash of a commit, the checkpoint chain.
/// **Does not** repair anything, and can't vouch for commits newer than the last checkpoint: it counts them.
/// Start reading at [Verify].
@NullMarked
package gwarchod.core.verify;

import org.jspecify.annotations.NullMarked;
