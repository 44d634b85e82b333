package gwarchod.core.casefile.people;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.ids.PersonId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Somebody at risk.
///
/// @param names every name the case ever knew them by, today's first
/// @param nicknames every other name the case ever knew them by
/// @param addresses wherever the case ever knew they lived
record AtRisk(PersonId id, Described details, List<PersonName> names, List<String> nicknames, List<Text> addresses) {
    AtRisk {
        names = List.copyOf(names);
        nicknames = List.copyOf(nicknames);
        addresses = List.copyOf(addresses);
    }

    static AtRisk of(PersonId id, Described details) {
        return new AtRisk(id, details, List.of(details.name()), details.alsoCalled(), List.of(details.addressArea()));
    }

    /// With those addresses alone that `known` doesn't have.
    AtRisk besides(AtRisk known) {
        return new AtRisk(id, details, names, nicknames,
                addresses.stream().filter(address -> !known.addresses().contains(address)).toList());
    }

    AtRisk corrected(Described now) {
        var names = new LinkedHashSet<>(List.of(now.name()));
        names.addAll(this.names);
        var nicknames = new LinkedHashSet<>(now.alsoCalled());
        nicknames.addAll(this.nicknames);
        var addresses = new LinkedHashSet<>(List.of(now.addressArea()));
        addresses.addAll(this.addresses);
        return new AtRisk(id, now, new ArrayList<>(names), new ArrayList<>(nicknames), new ArrayList<>(addresses));
    }
}
