package gwarchod.core.casefile.management;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.ids.AgencyId;
import java.util.List;

/// Makes an agency a partner on the case.
public record JoinPartner(AgencyId agency) implements CaseCommand {
    @Override
    public List<Mention> mentions() {
        return List.of(new Mention.Agency("/agency", agency));
    }
}
