package gwarchod.core.casefile.support;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Support was offered to somebody at risk. The outcome's ids name it as `referral`.
///
/// @param service one of [SupportService#all]
public record OfferSupport(PersonId person, String service, LocalDate offeredOn, @Nullable Text note) implements CaseCommand {}
