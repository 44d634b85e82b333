package gwarchod.clinic.referral;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody compared the person with the criteria of the programme.
///
/// @param met those they meet; of the others it is known that they don't
public record CheckEligibility(EntityId referral, List<EligibilityCriterion> met, @Nullable Text note, @Nullable LocalDate on)
        implements CaseCommand {
    public CheckEligibility {
        met = List.copyOf(met);
    }
}
