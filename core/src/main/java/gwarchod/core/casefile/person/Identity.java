package gwarchod.core.casefile.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What tells the person of a case from others: every name, the day they were born, the numbers others know them under. Kept on the card.
///
/// @param names the first is the one in use; none of somebody nobody knows yet
public record Identity(List<PersonName> names, @Nullable LocalDate born, List<Identifier> identifiers) {
    /// Under which a card keeps it.
    public static final String KEPT = "person";

    public Identity {
        names = List.copyOf(names);
        identifiers = List.copyOf(identifiers);
    }

    static Identity of(Person person) {
        var names = new ArrayList<PersonName>();
        if (!person.unknown()) {
            names.add(person.name());
            person.aliases().forEach(alias -> names.add(name(alias)));
        }
        return new Identity(names, person.dateOfBirth(), person.identifiers());
    }

    /// An alias is written as one says it: the family name last.
    private static PersonName name(String alias) {
        int last = alias.strip().lastIndexOf(' ');
        return last < 0 ? new PersonName(alias, "") : new PersonName(alias.strip().substring(last), alias.strip().substring(0, last));
    }
}
