package gwarchod.iom.cohort;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A tag is fitted, or a diversion begins.
///
/// @param terms what it holds the person to
public record StartScheme(SchemeKind kind, String provider, LocalDate startsOn, @Nullable LocalDate endsOn, Text terms) implements CaseCommand {}
