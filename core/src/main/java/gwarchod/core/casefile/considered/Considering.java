package gwarchod.core.casefile.considered;

import gwarchod.core.casefile.Text;
import org.jspecify.annotations.Nullable;

/// One thing that was considered.
///
/// @param what its code, of `reference/considered.csv`
/// @param why a reason of its own; absent: the one said for all of them
public record Considering(String what, Verdict verdict, @Nullable Text why) {}
