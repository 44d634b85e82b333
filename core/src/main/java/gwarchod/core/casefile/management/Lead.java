package gwarchod.core.casefile.management;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.UserId;
import java.time.Instant;

/// Somebody who leads or led on a case.
///
/// @param since when they were assigned
/// @param why they took over; empty for the first
public record Lead(UserId user, AgencyId agency, Instant since, Text why) {}
