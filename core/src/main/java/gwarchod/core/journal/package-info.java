/// The journal: streams of append-only commits, and the only truth there is.
/// **Decides** in which order commits of one stream stand, and that a command is carried out once.
/// **Owns** the stored form of a commit: its envelope, its encrypted parts, its place in the hash chain.
/// **Does not** know what any event means. Start reading at [Journal].
@NullMarked
package gwarchod.core.journal;

import org.jspecify.annotations.NullMarked;
