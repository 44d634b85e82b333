package gwarchod.core.casefile.disclosure;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.contact.ContactMethod;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.journal.About;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.In;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is recorded about checks: what is said of a partner under their own key, else under the subject's.
sealed interface DisclosureEvent extends Event {
    @In("disclosure.checks")
    record RelationshipRecorded(EntityId check, @Nullable PersonId person, LocalDate learnedOn, @About("person") Text how)
            implements DisclosureEvent {}

    @In("disclosure.checks")
    record DisclosureDecided(
            EntityId check, @Nullable PersonId person, DisclosureDecision decision, LocalDate decidedOn, @About("person") Text why)
            implements DisclosureEvent {}

    @In("disclosure.checks")
    record DisclosureMade(EntityId check, @Nullable PersonId person, LocalDate toldOn, ContactMethod how, @About("person") Text note)
            implements DisclosureEvent {}
}
