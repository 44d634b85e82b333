package gwarchod.core.casefile.telling;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.contact.ContactMethod;
import gwarchod.core.casefile.development.DevelopmentKind;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.About;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.In;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What is recorded about telling, each person's under their own key.
sealed interface TellingEvent extends Event {
    DevelopmentKind kind();

    EntityId source();

    PersonId person();

    /// Whether all know of the person: then it is said to all, else to whoever knew of them.
    boolean known();

    @In("telling.due")
    @About("person")
    record TellerNamed(DevelopmentKind kind, EntityId source, PersonId person, UserId teller, Instant tellBy, boolean known)
            implements TellingEvent {}

    /// @param day when that was to happen then: of another day they are told anew
    @In("telling.due")
    @About("person")
    record Told(
            DevelopmentKind kind, EntityId source, PersonId person, LocalDate day, Instant occurred, ContactMethod how, List<ToldOf> about,
            Text note, boolean known) implements TellingEvent {
        public Told {
            about = List.copyOf(about);
        }
    }

    @In("telling.due")
    @About("person")
    record NotTold(
            DevelopmentKind kind, EntityId source, PersonId person, LocalDate day, Instant occurred, NotToldBecause because, Text note,
            boolean known) implements TellingEvent {}

    @In("telling.due")
    @About("person")
    record AdvocateTold(
            DevelopmentKind kind, EntityId source, PersonId person, LocalDate day, Instant occurred, ContactMethod how, boolean known)
            implements TellingEvent {}
}
