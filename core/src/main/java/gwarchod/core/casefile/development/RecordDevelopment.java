package gwarchod.core.casefile.development;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that happened, or will. The outcome's ids name it as `development`.
///
/// @param at when it happened, or is expected
public record RecordDevelopment(DevelopmentKind kind, Instant at, @Nullable Text note) implements CaseCommand {}
