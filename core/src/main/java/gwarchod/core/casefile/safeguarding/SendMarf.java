package gwarchod.core.casefile.safeguarding;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A multi-agency referral form is sent for somebody at risk. The outcome's ids name it as `referral`.
///
/// @param to which service
/// @param household who else lives there
/// @param asked what they are asked to do
public record SendMarf(
        PersonId person, LocalDate sentOn, Text to, Text concern, @Nullable Text household, SafeguardingBasis basis, Text asked)
        implements CaseCommand {}
