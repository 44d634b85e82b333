/// The store: where the journal's documents lie, durably.
/// **Decides** when a write counts as stored, and what a damaged file means: a torn end is cut, anything else is refused and named.
/// **Owns** the embedded store (a MongoDB wire server with a journal file that it is rebuilt from; commits, reads
/// and checkpoints are read from that file, by an index in memory)
/// and the adapters that carry the ports of the journal to it or to a real MongoDB.
/// **Does not** know what a commit says, and never reads a body.
///
/// The file is a journal of *effects* (this document is now so, that one is gone), not of commands: replaying it needs no
/// rule of the database library, so a newer library can't tell another history, and a command that chose an id or a time by
/// itself replays to the same document. Start reading at [EmbeddedStore].
@NullMarked
package gwarchod.core.store;

import org.jspecify.annotations.NullMarked;
