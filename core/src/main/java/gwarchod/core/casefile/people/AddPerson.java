package gwarchod.core.casefile.people;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.ids.AgencyId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody the person puts at risk. The outcome's ids name them as `person`.
///
/// @param alsoCalled other names they go by, which the texts must not give away either
/// @param relationship to the person: "former partner", "neighbour"
/// @param addressArea as coarse as the work allows: a town, never a street
/// @param supportedBy the victim service that supports them
public record AddPerson(
        PersonName name, List<String> alsoCalled, ProtectedKind kind, Text relationship, @Nullable Text safetyNotes,
        @Nullable Text addressArea, @Nullable AgencyId supportedBy) implements CaseCommand {
    public AddPerson {
        alsoCalled = alsoCalled == null ? List.of() : List.copyOf(alsoCalled);
    }
}
