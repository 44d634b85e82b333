package gwarchod.core.casefile.telling;

import gwarchod.core.casefile.development.DevelopmentKind;
import gwarchod.core.casefile.telling.TellingEvent.AdvocateTold;
import gwarchod.core.casefile.telling.TellingEvent.NotTold;
import gwarchod.core.casefile.telling.TellingEvent.TellerNamed;
import gwarchod.core.casefile.telling.TellingEvent.Told;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import org.jspecify.annotations.Nullable;

/// What was recorded about telling one person one thing.
///
/// @param told the last time, and of which day
/// @param notTold the last attempt since
record Telling(
        DevelopmentKind kind, EntityId source, PersonId person, @Nullable TellerNamed teller, @Nullable Told told, @Nullable UserId toldBy,
        @Nullable NotTold notTold, @Nullable AdvocateTold advocate) {
    static Telling none(DevelopmentKind kind, EntityId source, PersonId person) {
        return new Telling(kind, source, person, null, null, null, null, null);
    }

    boolean is(DevelopmentKind kind, EntityId source, PersonId person) {
        return this.kind == kind && this.source.equals(source) && this.person.equals(person);
    }

    Telling after(TellingEvent event, UserId by) {
        return switch (event) {
            case TellerNamed named -> new Telling(kind, source, person, named, told, toldBy, notTold, advocate);
            case Told said -> new Telling(kind, source, person, teller, said, by, null, advocate);
            case NotTold said -> new Telling(kind, source, person, teller, told, toldBy, said, advocate);
            case AdvocateTold said -> new Telling(kind, source, person, teller, told, toldBy, notTold, said);
        };
    }
}
