package gwarchod.mappa.panel;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.util.List;

/// Sums up the risk as the meeting sees it; again, as it is spoken about.
///
/// @param levels the risk to each group it was assessed for
public record SumUpRisk(
        EntityId item, Text toWhom, Text nature, Text imminence, Text raises, Text lowers, HarmLevel overall, List<RiskTo> levels)
        implements CaseCommand {
    public SumUpRisk {
        levels = List.copyOf(levels);
    }
}
