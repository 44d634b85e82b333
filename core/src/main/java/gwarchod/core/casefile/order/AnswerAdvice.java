package gwarchod.core.casefile.order;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What Legal Services say to what they were asked last.
///
/// @param informationBy by when what is missing is needed, where they return it
public record AnswerAdvice(EntityId orderId, AdviceOutcome outcome, Text advice, @Nullable LocalDate informationBy) implements CaseCommand {}
