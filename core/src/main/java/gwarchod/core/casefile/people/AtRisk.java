package gwarchod.core.casefile.people;

import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.ids.PersonId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Somebody at risk.
///
/// @param names every name the case ever knew them by, today's first
/// @param nicknames every other name the case ever knew them by
record AtRisk(PersonId id, Described details, List<PersonName> names, List<String> nicknames) {
    AtRisk {
        names = List.copyOf(names);
        nicknames = List.copyOf(nicknames);
    }

    static AtRisk of(PersonId id, Described details) {
        return new AtRisk(id, details, List.of(details.name()), details.alsoCalled());
    }

    AtRisk corrected(Described now) {
        var names = new LinkedHashSet<>(List.of(now.name()));
        names.addAll(this.names);
        var nicknames = new LinkedHashSet<>(now.alsoCalled());
        nicknames.addAll(this.nicknames);
        return new AtRisk(id, now, new ArrayList<>(names), new ArrayList<>(nicknames));
    }
}
