package gwarchod.core.casefile.people;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.ids.PersonId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody at risk.
///
/// @param names every name the case ever knew them by, today's first
/// @param nicknames every other name the case ever knew them by
/// @param addresses wherever the case ever knew they lived
/// @param since when they were entered; absent in what is only tried out
record AtRisk(
        PersonId id, Described details, List<PersonName> names, List<String> nicknames, List<Text> addresses, People.@Nullable Since since) {
    AtRisk {
        names = List.copyOf(names);
        nicknames = List.copyOf(nicknames);
        addresses = List.copyOf(addresses);
    }

    static AtRisk of(PersonId id, Described details) {
        return of(id, details, null);
    }

    static AtRisk of(PersonId id, Described details, People.@Nullable Since since) {
        return new AtRisk(id, details, List.of(details.name()), details.alsoCalled(), List.of(details.addressArea()), since);
    }

    /// With those addresses alone that `known` doesn't have.
    AtRisk besides(AtRisk known) {
        return new AtRisk(id, details, names, nicknames,
                addresses.stream().filter(address -> !known.addresses().contains(address)).toList(), since);
    }

    AtRisk corrected(Described now) {
        var names = new LinkedHashSet<>(List.of(now.name()));
        names.addAll(this.names);
        var nicknames = new LinkedHashSet<>(now.alsoCalled());
        nicknames.addAll(this.nicknames);
        var addresses = new LinkedHashSet<>(List.of(now.addressArea()));
        addresses.addAll(this.addresses);
        return new AtRisk(id, now, new ArrayList<>(names), new ArrayList<>(nicknames), new ArrayList<>(addresses), since);
    }
}
