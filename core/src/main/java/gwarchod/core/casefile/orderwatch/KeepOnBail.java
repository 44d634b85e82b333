package gwarchod.core.casefile.orderwatch;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.deadline.BailAuthority;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody stays on bail before charge for longer.
///
/// @param authorisedOn the day it was decided, where that isn't today
/// @param until the last day
/// @param askedOn the day on which the victim was asked about it
/// @param view what the victim said
/// @param notContacted why the victim wasn't asked
public record KeepOnBail(
        EntityId orderId, BailAuthority authority, @Nullable LocalDate authorisedOn, LocalDate until, Text why, @Nullable LocalDate askedOn,
        @Nullable Text view, @Nullable Text notContacted)
        implements CaseCommand {}
