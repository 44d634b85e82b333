package gwarchod.core.alert;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.person.Person;
import java.util.ArrayList;
import java.util.List;

/// Whom a case names, as declarations are compared with it.
public final class Circle {
    private Circle() {}

    /// The person the case is about, by every name, and everybody it protects.
    public static List<Declared.Identity> of(CaseFile file) {
        var person = Person.of(file);
        var names = new ArrayList<>(person.aliases());
        names.add(person.name().said());
        var all = new ArrayList<Declared.Identity>();
        all.add(Declared.Identity.of(names, person.dateOfBirth(), null));
        People.knownAs(file.whole()).forEach(one -> all.add(Declared.Identity.of(one.names(), null, one.address())));
        return all;
    }
}
