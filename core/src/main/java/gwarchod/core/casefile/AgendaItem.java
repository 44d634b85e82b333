package gwarchod.core.casefile;

import gwarchod.core.ids.AgencyId;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Scope;
import gwarchod.core.words.Phrase;
import java.util.Set;

/// A reason to speak about a person at a meeting.
///
/// @param id the same for the same reason as long as it lasts: `rule:what`
/// @param rule the rule that found it
/// @param section a viewer who doesn't get its summary at least doesn't learn of the item
/// @param title what is the matter; it must say nothing the section's summary doesn't
/// @param asks the decision asked for
/// @param owners the agencies whose rows of the section it is about; none: nobody's in particular
public record AgendaItem(
        String id, String rule, String section, Phrase title, Cause cause, Urgency urgency, Phrase asks, Set<AgencyId> owners) {
    public AgendaItem {
        owners = Set.copyOf(owners);
    }

    public AgendaItem(String id, String rule, String section, Phrase title, Cause cause, Urgency urgency, Phrase asks) {
        this(id, rule, section, title, cause, urgency, asks, Set.of());
    }

    public boolean openTo(Scope scope) {
        return scope.sees(section, Level.SUMMARY, owners);
    }
}
