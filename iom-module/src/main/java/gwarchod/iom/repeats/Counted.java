package gwarchod.iom.repeats;

import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.crime.Crime;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.casefile.merge.Merge;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.PersonId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a card keeps of a case for counting; never shown as it is.
///
/// @param continuesIn the file in which this one goes on, where both are about one person
/// @param known whether anybody knows who the suspect is
record Counted(@Nullable CaseId continuesIn, boolean known, List<Of> crimes) {
    static final String KEPT = "repeats";

    private static final Set<RecordedClass> HARASSMENT =
            Set.of(RecordedClass.HARASSMENT, RecordedClass.RACIALLY_OR_RELIGIOUSLY_AGGRAVATED_HARASSMENT);

    /// @param victim what tells them from others: their name, since no number goes with a victim; absent where the crime names none
    record Of(String reference, @Nullable String victim) {}

    Counted {
        crimes = List.copyOf(crimes);
    }

    static Counted of(CaseFile file) {
        var crimes = Crimes.of(file).all().stream().filter(Counted::counts)
                .map(crime -> new Of(crime.reference().strip().toLowerCase(Locale.ROOT), victim(file, crime.protectedPerson()))).toList();
        return new Counted(Merge.of(file).continuesIn(), !Person.of(file).unknown(), crimes);
    }

    private static boolean counts(Crime crime) {
        return !crime.cancelled() && (crime.stalking() || HARASSMENT.contains(crime.recordedAs()));
    }

    private static @Nullable String victim(CaseFile file, @Nullable PersonId person) {
        return person == null ? null : People.name(file, person)
                .map(CardWriter::normal).orElse(null);
    }
}
