package gwarchod.core.casefile.safeguarding;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.journal.About;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.In;
import java.time.LocalDate;
import java.util.List;

/// What is recorded about safeguarding referrals, each person's under their own key.
sealed interface SafeguardingEvent extends Event {
    /// @param repeat within twelve months of the last conference, worked out when it was sent
    @In("safeguarding.referrals")
    @About("person")
    record MaracReferred(EntityId referral, PersonId person, LocalDate sentOn, List<MaracCriterion> criteria, boolean repeat, Text why)
            implements SafeguardingEvent {
        public MaracReferred {
            criteria = List.copyOf(criteria);
        }
    }

    @In("safeguarding.referrals")
    @About("person")
    record MarfSent(
            EntityId referral, PersonId person, LocalDate sentOn, Text to, Text concern, Text household, SafeguardingBasis basis, Text asked)
            implements SafeguardingEvent {}

    @In("safeguarding.referrals")
    @About("person")
    record Answered(EntityId referral, PersonId person, SafeguardingState state, LocalDate on, Text note) implements SafeguardingEvent {}
}
