package gwarchod.core.casefile.person;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.casefile.person.PersonEvent.Corrected;
import gwarchod.core.casefile.person.PersonEvent.IdentifierAdded;
import gwarchod.core.casefile.person.PersonEvent.IdentifierRemoved;
import gwarchod.core.casefile.person.PersonEvent.Opened;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The person a case is about.
///
/// @param opened false before the case was opened
/// @param unknown nobody knows yet who it is; the name is empty
/// @param identifiedOn the day it became known who it is; absent where that was known from the start, or isn't yet
public record Person(
        boolean opened, PersonName name, @Nullable LocalDate dateOfBirth, List<String> aliases, List<Identifier> identifiers,
        boolean unknown, @Nullable LocalDate identifiedOn) {
    public static final Person NOBODY = new Person(false, PersonName.NONE, null, List.of(), List.of(), false, null);

    public static final Discipline<Person> DISCIPLINE = new PersonDiscipline();

    public static final Section<PersonView.Summary, PersonView> DETAILS = new Section<>(
            "person.details", "person", Basis.PUBLIC_PROTECTION, PersonView.Summary.class, PersonView.class, PersonView::summary);

    static final SectionView<PersonView.Summary, PersonView> DETAILS_VIEW = new SectionView<>(DETAILS, PersonView::of);

    /// Children Act 1989 s.105(1): a child is a person under the age of eighteen.
    public static final int ADULT_YEARS = 18;

    public Person {
        aliases = List.copyOf(aliases);
        identifiers = List.copyOf(identifiers);
    }

    public static Person of(CaseFile file) {
        return file.state(DISCIPLINE);
    }

    /// Whether the person is a child on `day`; false where no date of birth is known.
    public boolean under18(LocalDate day) {
        return dateOfBirth != null && day.isBefore(dateOfBirth.plusYears(ADULT_YEARS));
    }

    static Person evolve(Person state, PersonEvent event, LocalDate day) {
        return switch (event) {
            case Opened(var name, var born, var aliases, var identifiers, var unknown) ->
                new Person(true, name, born, aliases, identifiers, unknown, null);
            case Corrected(var name, var born, var aliases, var unknown, _) ->
                new Person(state.opened, name, born, aliases, state.identifiers, unknown, state.identified(unknown, day));
            case IdentifierRemoved(var identifier, _) -> new Person(
                    state.opened, state.name, state.dateOfBirth, state.aliases,
                    state.identifiers.stream().filter(one -> !one.equals(identifier)).toList(), state.unknown, state.identifiedOn);
            case IdentifierAdded(var identifier) -> {
                var all = new ArrayList<>(state.identifiers);
                all.add(identifier);
                yield new Person(state.opened, state.name, state.dateOfBirth, state.aliases, all, state.unknown, state.identifiedOn);
            }
        };
    }

    private @Nullable LocalDate identified(boolean stillUnknown, LocalDate day) {
        return stillUnknown ? null : unknown ? day : identifiedOn;
    }
}
