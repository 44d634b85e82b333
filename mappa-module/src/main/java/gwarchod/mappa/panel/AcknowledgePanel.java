package gwarchod.mappa.panel;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The statement on confidentiality and equality was read, and an agency holds to it.
///
/// @param agency none: one's own
public record AcknowledgePanel(EntityId item, @Nullable AgencyId agency) implements CaseCommand {
    @Override
    public List<Mention> mentions() {
        return agency == null ? List.of() : List.of(new Mention.Agency("/agency", agency));
    }
}
