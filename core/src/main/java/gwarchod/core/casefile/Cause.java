package gwarchod.core.casefile;

import gwarchod.core.journal.CommitRef;
import java.time.Instant;

/// What put an item on an agenda.
///
/// @param kind stable name, kebab-case: `session-missed`, `order-expiring`, …
/// @param at when that happened or will
/// @param commit the commit that recorded it
public record Cause(String kind, Instant at, CommitRef commit) {}
