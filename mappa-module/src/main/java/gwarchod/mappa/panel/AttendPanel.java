package gwarchod.mappa.panel;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import java.util.List;

/// Records who was there for an item, or wasn't; again, where it was recorded wrongly.
///
/// @param post of who came, as they give it
/// @param mayCommit whether they can commit what their agency has
public record AttendPanel(EntityId item, AgencyId agency, Seat seat, String post, Turnout turnout, boolean mayCommit) implements CaseCommand {
    @Override
    public List<Mention> mentions() {
        return List.of(new Mention.Agency("/agency", agency));
    }
}
