package gwarchod.core.casefile.crime;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A crime as the police recorded it. The outcome's ids name it as `crime`.
///
/// @param reference the police's own
/// @param four absent: nobody asked the four questions
/// @param protectedPerson against whom, where that is somebody on the case
/// @param standing absent: alleged
public record RecordCrime(
        String reference, RecordedClass recordedAs, @Nullable Four four, @Nullable Boolean domesticAbuse, LocalDate reportedOn,
        @Nullable PersonId protectedPerson, @Nullable Standing standing, @Nullable Text what) implements CaseCommand {}
