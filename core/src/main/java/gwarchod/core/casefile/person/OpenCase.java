package gwarchod.core.casefile.person;

import gwarchod.core.casefile.CaseCommand;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Begins a case about somebody, or about a suspect nobody knows yet. The opener's agency becomes a partner on it.
///
/// @param name absent only for an unknown person
public record OpenCase(
        @Nullable PersonName name, @Nullable LocalDate dateOfBirth, List<String> aliases, List<Identifier> identifiers,
        @Nullable Boolean unknown) implements CaseCommand {
    public OpenCase {
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
        identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
    }

    /// Somebody known by name.
    public static OpenCase of(String family, String given, @Nullable LocalDate dateOfBirth) {
        return new OpenCase(new PersonName(family, given), dateOfBirth, List.of(), List.of(), null);
    }
}
