package gwarchod.mappa.referral;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Records what the other area said. Until it has taken over, the person is managed here.
///
/// @param on when it said so; of one taken over: from when it manages them
/// @param reference what the person's record is called there
public record AnswerTransfer(EntityId transfer, TransferAnswer answer, LocalDate on, @Nullable String reference, Text note)
        implements CaseCommand {}
