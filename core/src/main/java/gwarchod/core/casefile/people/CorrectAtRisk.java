package gwarchod.core.casefile.people;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Sets right what a case says about somebody at risk: everything here as it should read from now on. Names they had before stay
/// guarded.
public record CorrectAtRisk(
        PersonId person, PersonName name, List<String> alsoCalled, ProtectedKind kind, Text relationship, @Nullable Text safetyNotes,
        @Nullable Text addressArea, @Nullable AgencyId supportedBy)
        implements CaseCommand {
    public CorrectAtRisk {
        alsoCalled = alsoCalled == null ? List.of() : List.copyOf(alsoCalled);
    }
}
