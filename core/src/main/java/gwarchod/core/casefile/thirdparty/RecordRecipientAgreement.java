package gwarchod.core.casefile.thirdparty;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The recipient signed the agreement on what they were told, or wouldn't.
///
/// @param note needed where they refused: what is done about it
public record RecordRecipientAgreement(EntityId disclosure, AgreementAnswer answer, LocalDate on, @Nullable Text note) implements CaseCommand {}
