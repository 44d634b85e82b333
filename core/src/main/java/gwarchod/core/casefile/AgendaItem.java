package gwarchod.core.casefile;

import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Scope;
import gwarchod.core.words.Phrase;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A reason to speak about a person at a meeting.
///
/// @param id the same for the same reason as long as it lasts: `rule:what`
/// @param rule the rule that found it
/// @param section a viewer who doesn't get `least` of it doesn't learn of the item
/// @param title what is the matter; neither it nor that there is such an item may say anything that `least` of the section doesn't
/// @param asks the decision asked for
/// @param owners the agencies whose rows of the section it is about; none: nobody's in particular
/// @param least how much of the section it takes to learn of the item: its summary, or all of it
/// @param meeting whose item of the case it is about: whoever isn't invited to that learns nothing of it by an invitation; none: no meeting's
/// @param lower less urgent for whoever may know why; nobody else can tell by it that there is such a reason
public record AgendaItem(
        String id, String rule, String section, Phrase title, Cause cause, Urgency urgency, Phrase asks, Set<AgencyId> owners,
        Level least, @Nullable Lower lower, @Nullable MeetingId meeting) {
    public AgendaItem {
        owners = Set.copyOf(owners);
    }

    /// How urgent it is for whoever gets this section in full.
    public record Lower(String section, Urgency urgency) {}

    public AgendaItem(
            String id, String rule, String section, Phrase title, Cause cause, Urgency urgency, Phrase asks, Set<AgencyId> owners) {
        this(id, rule, section, title, cause, urgency, asks, owners, Level.SUMMARY, null, null);
    }

    public AgendaItem(String id, String rule, String section, Phrase title, Cause cause, Urgency urgency, Phrase asks) {
        this(id, rule, section, title, cause, urgency, asks, Set.of());
    }

    /// The same, less urgent for whoever may know a reason for that.
    public AgendaItem lowerFor(String section, Urgency less) {
        return new AgendaItem(id, rule, this.section, title, cause, urgency, asks, owners, least, new Lower(section, less), meeting);
    }

    /// The same for whoever gets its section in full, and for nobody else.
    public AgendaItem inFull() {
        return new AgendaItem(id, rule, section, title, cause, urgency, asks, owners, Level.FULL, lower, meeting);
    }

    /// The same, about the item of the case at a meeting.
    public AgendaItem of(MeetingId meeting) {
        return new AgendaItem(id, rule, section, title, cause, urgency, asks, owners, least, lower, meeting);
    }

    /// As somebody with this scope finds it.
    public AgendaItem to(Scope scope) {
        return lower == null ? this : new AgendaItem(id, rule, section, title, cause,
                scope.sees(lower.section(), Level.FULL) ? lower.urgency() : urgency, asks, owners, least, null, meeting);
    }

    public boolean openTo(Scope scope) {
        return (meeting == null ? scope : scope.of(meeting)).sees(section, least, owners);
    }
}
