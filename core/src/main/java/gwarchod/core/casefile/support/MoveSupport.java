package gwarchod.core.casefile.support;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What became of an offer of support.
public record MoveSupport(EntityId referral, SupportState state, LocalDate on, @Nullable Text note) implements CaseCommand {}
