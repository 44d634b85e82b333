package gwarchod.core.casefile.crime;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The suspect of a crime alleges something against its victim.
///
/// @param otherCrime what that is recorded under, where it is
/// @param on when they did; none: today
public record AllegeCounter(EntityId crime, Text what, @Nullable Text otherCrime, @Nullable LocalDate on) implements CaseCommand {}
