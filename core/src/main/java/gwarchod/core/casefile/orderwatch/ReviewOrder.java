package gwarchod.core.casefile.orderwatch;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An order was reviewed.
///
/// @param on the day, where that isn't today
/// @param askedOn the day on which the victim was asked
/// @param view what the victim said
/// @param notContacted why the victim wasn't asked
/// @param nextOn by when it is reviewed again
public record ReviewOrder(
        EntityId orderId, ReviewOccasion occasion, @Nullable LocalDate on, ReviewConclusion conclusion, Text note, @Nullable LocalDate askedOn,
        @Nullable Text view, @Nullable Text notContacted, @Nullable LocalDate nextOn)
        implements CaseCommand {}
