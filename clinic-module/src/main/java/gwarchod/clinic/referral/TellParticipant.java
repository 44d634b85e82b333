package gwarchod.clinic.referral;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The participant was told what goes from the programme to the police.
///
/// @param by who told them, where that isn't who records it
/// @param language in which, where it wasn't English or Welsh
/// @param interpreter whether somebody interpreted
public record TellParticipant(
        EntityId referral, List<ToldItem> items, @Nullable Text by, @Nullable Text language, boolean interpreter, @Nullable LocalDate on)
        implements CaseCommand {
    public TellParticipant {
        items = List.copyOf(items);
    }
}
