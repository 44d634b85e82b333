package gwarchod.mappa.youth;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.ids.AgencyId;
import java.time.LocalDate;
import java.util.List;

/// The youth justice service takes part.
///
/// @param worker who there works with the person
/// @param on since when
public record BeginYouth(AgencyId agency, String worker, LocalDate on) implements CaseCommand {
    @Override
    public List<Mention> mentions() {
        return List.of(new Mention.Agency("/agency", agency));
    }
}
