package gwarchod.core.casefile.safeguarding;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What became of a referral.
public record AnswerSafeguarding(EntityId referral, SafeguardingState state, LocalDate on, @Nullable Text note) implements CaseCommand {}
