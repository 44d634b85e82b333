package gwarchod.core.casefile.support;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.journal.About;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.In;
import java.time.LocalDate;

/// What is recorded about support, each person's under their own key.
sealed interface SupportEvent extends Event {
    @In("support.referrals")
    @About("person")
    record SupportOffered(EntityId referral, PersonId person, String service, LocalDate offeredOn, Text note) implements SupportEvent {}

    @In("support.referrals")
    @About("person")
    record SupportMoved(EntityId referral, PersonId person, SupportState state, LocalDate on, Text note) implements SupportEvent {}
}
