package gwarchod.mappa.pdp;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import java.util.List;

/// Records that something was shared with an agency about somebody managed so, on what law and why it had to be.
public record SharePdp(EntityId nomination, AgencyId agency, Text what, LegalGateway gateway, Text necessity) implements CaseCommand {
    @Override
    public List<Mention> mentions() {
        return List.of(new Mention.Agency("/agency", agency));
    }
}
