package gwarchod.iom.priority;

import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.ids.PersonId;
import org.jspecify.annotations.Nullable;

/// What of a crime counts in the ranking.
///
/// @param day it was reported, in days since 1970
/// @param offence as somebody said it; absent: nobody did
/// @param victim absent: nobody on the case is named
record RankedCrime(int day, RecordedClass recordedAs, @Nullable String offence, @Nullable PersonId victim) {}
