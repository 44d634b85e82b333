package gwarchod.core.casefile.person;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Sets right what a case says about its person: everything here as it should read from now on, not only what changes. This is also
/// how an unknown suspect gets a name.
///
/// @param name absent: the person is unknown
public record CorrectPerson(
        @Nullable PersonName name, @Nullable LocalDate dateOfBirth, List<String> aliases, Text why) implements CaseCommand {
    public CorrectPerson {
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
    }
}
