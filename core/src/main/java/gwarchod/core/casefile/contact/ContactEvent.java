package gwarchod.core.casefile.contact;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.About;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.In;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is recorded about contact with protected people.
sealed interface ContactEvent extends Event {
    @In("contact.agreements")
    @About("person")
    record ContactAgreed(
            PersonId person, ContactFrequency frequency, ContactMethod method, LocalDate agreedOn, @Nullable UserId officer,
            Text safeContact) implements ContactEvent {}

    @In("contact.agreements")
    @About("person")
    record ContactMade(
            EntityId contact, PersonId person, Instant occurred, ContactMethod method, ContactInitiator initiatedBy, boolean reached,
            Text note) implements ContactEvent {}

    /// What was agreed was looked at again after something had changed, and still holds.
    @In("contact.agreements")
    @About("person")
    record ContactReviewed(PersonId person, LocalDate reviewedOn, Text note) implements ContactEvent {}

    /// Whether they support action against the person.
    @In("contact.agreements")
    @About("person")
    record WishRecorded(PersonId person, LocalDate saidOn, ActionWish wish, Text note) implements ContactEvent {}

    /// Somebody else keeps in touch. It says nothing else, so that giving it on tells nobody what was agreed.
    ///
    /// @param known whether all know that `before` kept in touch: then all are told who does now, else whoever knew of it
    @In("contact.agreements")
    @About("person")
    record HandedOver(PersonId person, UserId officer, UserId before, boolean known) implements ContactEvent {}
}
