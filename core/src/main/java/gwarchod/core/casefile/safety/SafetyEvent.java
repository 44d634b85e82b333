package gwarchod.core.casefile.safety;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.contact.ContactMethod;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.About;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.In;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is recorded about somebody's safety, each under their own key.
sealed interface SafetyEvent extends Event {
    PersonId person();

    @In("safety.plans")
    @About("person")
    record PlanMade(PersonId person, List<Text> measures, @Nullable UserId owner, LocalDate madeOn, LocalDate reviewOn)
            implements SafetyEvent {
        public PlanMade {
            measures = List.copyOf(measures);
        }
    }

    @In("safety.plans")
    @About("person")
    record PlanReviewed(PersonId person, LocalDate reviewedOn, LocalDate nextOn, Text note) implements SafetyEvent {}

    @In("safety.plans")
    @About("person")
    record AdviceGiven(EntityId advice, PersonId person, LocalDate givenOn, AdviceChannel how, Text what) implements SafetyEvent {}

    @In("safety.plans")
    @About("person")
    record HazardsAsked(EntityId hazards, PersonId person, LocalDate askedOn, HazardsAnswer answer, Text what) implements SafetyEvent {}

    @In("safety.plans")
    @About("person")
    record AddressNoted(PersonId person, LocalDate notedOn, AddressKnowledge known, Text note) implements SafetyEvent {}

    @In("safety.plans")
    @About("person")
    record AddressTold(PersonId person, Instant occurred, ContactMethod how, UserId by, Text note) implements SafetyEvent {}

    /// It says nothing else, so that giving it on tells nobody what is in the plan.
    ///
    /// @param known whether all know that `before` owned it: then all are told who does now, else whoever knew of it
    @In("safety.plans")
    @About("person")
    record OwnerChanged(PersonId person, UserId owner, UserId before, boolean known) implements SafetyEvent {}
}
