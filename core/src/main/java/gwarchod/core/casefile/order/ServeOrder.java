package gwarchod.core.casefile.order;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An order was served on the person.
///
/// @param by who served it
/// @param proof what shows it; absent: nothing yet
public record ServeOrder(EntityId orderId, LocalDate on, Text by, ServiceMethod how, @Nullable Text proof) implements CaseCommand {}
