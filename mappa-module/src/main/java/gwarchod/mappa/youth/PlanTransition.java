package gwarchod.mappa.youth;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import java.time.LocalDate;
import java.util.List;

/// Who takes over when the person turns 18, and how.
///
/// @param on the day it is handed over
public record PlanTransition(AgencyId to, LocalDate on, Text how) implements CaseCommand {
    @Override
    public List<Mention> mentions() {
        return List.of(new Mention.Agency("/to", to));
    }
}
