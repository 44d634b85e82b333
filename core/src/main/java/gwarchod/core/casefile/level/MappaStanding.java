package gwarchod.core.casefile.level;

import java.time.LocalDate;

/// Under what a person is managed now.
///
/// @param category 1 to 4
/// @param level 1 to 3
/// @param since reviews that confirmed it left aside
public record MappaStanding(int category, int level, LocalDate since, LocalDate reviewDueOn) {}
