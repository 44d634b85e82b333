package gwarchod.clinic.programme;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import java.util.List;

/// Enters a programme in the catalogue.
///
/// @param takes whom it is for: "high risk, complex or live risk"
/// @param modules what it consists of, in order
public record CreateProgramme(String name, AgencyId provider, Text takes, List<String> modules) {
    public CreateProgramme {
        modules = List.copyOf(modules);
    }
}
