package gwarchod.iom.cohort;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody managed was seen or spoken to, or it was tried.
///
/// @param seen false: they weren't there, or didn't answer
public record RecordIomContact(Instant at, ContactKind kind, boolean seen, @Nullable Text note) implements CaseCommand {}
