package gwarchod.clinic.stalking;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Asks a stalking clinic a question about the person, and refers them to it where nobody did.
///
/// @param decision what the answer is needed for
/// @param by when it is needed; none: at the clinic's next meeting
public record AskClinic(AgencyId clinic, Text asks, Text decision, @Nullable LocalDate by) implements CaseCommand {}
