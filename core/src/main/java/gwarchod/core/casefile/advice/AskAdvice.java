package gwarchod.core.casefile.advice;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Asks for advice on the case. To ask lawyers about an order that is considered is a step of that order too.
///
/// @param adviser the code of a kind of adviser
/// @param item which order, breach or crime it is about; none for the whole case
/// @param by when the answer is needed; none: the time that is usual for this kind of adviser
public record AskAdvice(String adviser, AskedAbout about, @Nullable EntityId item, Text question, @Nullable Instant by) implements CaseCommand {}
