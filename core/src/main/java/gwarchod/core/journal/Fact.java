package gwarchod.core.journal;

import java.time.Instant;

/// An event in its place in the journal.
///
/// @param index its place among the events of its commit, from 0
public record Fact(Event event, Instant occurred, Instant recorded, CommitRef ref, int index, Actor actor) {}
