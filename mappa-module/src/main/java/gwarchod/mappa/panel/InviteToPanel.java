package gwarchod.mappa.panel;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Asks an agency to come for this item, and says why it is needed. Being asked opens of the case what is needed to come prepared, and no other
/// case of the meeting.
///
/// @param person none: whoever of the agency
public record InviteToPanel(EntityId item, AgencyId agency, Seat seat, @Nullable UserId person, Text reason) implements CaseCommand {
    @Override
    public List<Mention> mentions() {
        return person == null
                ? List.of(new Mention.Agency("/agency", agency))
                : List.of(new Mention.Agency("/agency", agency), new Mention.Member("/person", person, agency));
    }
}
