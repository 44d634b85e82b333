package gwarchod.mappa.plan;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Every condition of the licence, as it reads from here on: the plan has to name them all (MAPPA guidance 12.11). None: the person is on
/// no licence.
///
/// @param until the licence's last day
public record RecordLicence(List<Text> conditions, @Nullable LocalDate until) implements CaseCommand {
    public RecordLicence {
        conditions = List.copyOf(conditions);
    }
}
