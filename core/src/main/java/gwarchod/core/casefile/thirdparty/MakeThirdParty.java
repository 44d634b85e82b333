package gwarchod.core.casefile.thirdparty;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.contact.ContactMethod;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The recipient was told.
///
/// @param agreement whether they signed what binds them; absent: not asked yet
public record MakeThirdParty(
        EntityId disclosure, LocalDate madeOn, ContactMethod how, @Nullable AgreementAnswer agreement, @Nullable Text note)
        implements CaseCommand {}
