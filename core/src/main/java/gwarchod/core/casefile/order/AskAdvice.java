package gwarchod.core.casefile.order;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;

/// Asks Legal Services about an order; after they returned it, the question says what they were missing.
///
/// @param answerBy the day by which an answer is needed
public record AskAdvice(EntityId orderId, Text question, LocalDate answerBy) implements CaseCommand {}
