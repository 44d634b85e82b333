package gwarchod.core.casefile.person;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The section `person.details` in full.
///
/// @param name "Family, Given", or what an unknown or erased person is called in the reader's language
/// @param age in years on the day of reading; absent where no date of birth is known
public record PersonView(
        String name, String family, String given, boolean unknown, @Nullable LocalDate dateOfBirth, @Nullable Integer age,
        boolean under18, List<String> aliases, List<Identifier> identifiers) {
    /// @param under18 other rules and partners apply to a child
    public record Summary(String name, boolean unknown, @Nullable LocalDate dateOfBirth, boolean under18) {}

    static Optional<PersonView> of(CaseFile file, Rendering rendering) {
        var person = Person.of(file);
        if (!person.opened()) {
            var erased = rendering.words().say(rendering.lang(), "person.erased");
            return Optional.of(new PersonView(erased, "", "", false, null, null, false, List.of(), List.of()));
        }
        var born = person.dateOfBirth();
        var name = person.unknown() ? rendering.words().say(rendering.lang(), "person.unknown") : person.name().listed();
        return Optional.of(new PersonView(
                name, person.name().family(), person.name().given(), person.unknown(), born,
                born == null ? null : Period.between(born, rendering.today()).getYears(),
                person.under18(rendering.today()), person.aliases(), person.identifiers()));
    }

    Summary summary() {
        return new Summary(name, unknown, dateOfBirth, under18);
    }
}
