package gwarchod.iom.outstanding;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The person is wanted. The outcome's ids name it as `wanted`.
///
/// @param crime for which; absent where it isn't on the case yet
/// @param known what is known of where they might be, and of dangers to whoever finds them
public record WantSuspect(@Nullable EntityId crime, Instant since, RiskGrade grade, @Nullable Text known) implements CaseCommand {}
