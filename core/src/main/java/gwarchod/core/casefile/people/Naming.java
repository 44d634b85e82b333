package gwarchod.core.casefile.people;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.people.NameGuard.Called;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.ids.PersonId;
import gwarchod.core.journal.Erases.Cut;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Finds who is about to be erased in what was written. The person a case is about is nobody's secret in texts about them, so nothing puts
/// references in the place of their name; once they are erased it has to be gone from wherever their key doesn't reach.
///
/// @param near in what is about this case: any way of naming them
/// @param far in what may be about anybody: given and family name together
public record Naming(UnaryOperator<Text> near, UnaryOperator<Text> far) {
    /// An id that nobody has, for the person a case is about while they are looked for.
    private static final PersonId SUBJECT = new PersonId("subject");

    /// @param person somebody the case protects; null for the person it is about, and with them whoever it protects
    public static Naming of(CaseFile file, @Nullable PersonId person) {
        var whole = file.whole();
        var people = People.of(whole).all().stream().map(one -> new Called(one.id(), one.names(), one.nicknames())).toList();
        if (person != null) {
            return new Naming(People.guard(file), NameGuard.inFull(people.stream().filter(one -> one.id().equals(person)).toList()));
        }
        var all = new ArrayList<>(people);
        var subject = Person.of(whole);
        if (!subject.unknown()) {
            all.add(new Called(SUBJECT, List.of(subject.name()), subject.aliases()));
        }
        return new Naming(gone(NameGuard.of(Set.of(), all)), gone(NameGuard.inFull(all)));
    }

    private static UnaryOperator<Text> gone(UnaryOperator<Text> guard) {
        return text -> {
            var named = guard.apply(text);
            return named == text ? text : new Text(named.raw().replace(Text.reference(SUBJECT), Cut.GONE));
        };
    }
}
