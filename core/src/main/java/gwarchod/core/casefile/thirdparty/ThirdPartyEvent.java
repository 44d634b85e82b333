package gwarchod.core.casefile.thirdparty;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.contact.ContactMethod;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.About;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.In;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is recorded about telling third parties: what is said of a recipient on the case under their own key, what it may do to the
/// person under theirs.
sealed interface ThirdPartyEvent extends Event {
    String SECTION = "disclosure.third-party";

    List<EventType<?>> TYPES = List.of(
            new EventType<>("thirdparty.decided.1", Decided.class),
            new EventType<>("thirdparty.made.1", Made.class),
            new EventType<>("thirdparty.agreement-recorded.1", AgreementRecorded.class),
            new EventType<>("thirdparty.subject-told.1", Told.class),
            new EventType<>("thirdparty.reviewed.1", Reviewed.class),
            new EventType<>("thirdparty.handed-over.1", HandedOver.class));

    EntityId disclosure();

    @Nullable PersonId person();

    @In(SECTION)
    record Decided(
            EntityId disclosure, @Nullable PersonId person, ThirdPartyDecision decision, LocalDate decidedOn, @About("person") Text why,
            @Nullable RecipientKind recipient, @About("person") @Nullable Text organisation, @About("person") @Nullable Text content,
            @Nullable UserId by, @Nullable ContactMethod how, @Nullable LocalDate dueOn, @Nullable SubjectTold subjectTold,
            @Nullable Text notToldWhy, @Nullable Text riskToSubject, @Nullable LocalDate reviewOn)
            implements ThirdPartyEvent {}

    @In(SECTION)
    record Made(EntityId disclosure, @Nullable PersonId person, LocalDate madeOn, ContactMethod how, @About("person") Text note)
            implements ThirdPartyEvent {}

    @In(SECTION)
    record AgreementRecorded(
            EntityId disclosure, @Nullable PersonId person, AgreementAnswer answer, LocalDate on, @About("person") Text note)
            implements ThirdPartyEvent {}

    @In(SECTION)
    record Told(EntityId disclosure, @Nullable PersonId person, LocalDate toldOn, Text note) implements ThirdPartyEvent {}

    @In(SECTION)
    record Reviewed(
            EntityId disclosure, @Nullable PersonId person, LocalDate reviewedOn, @About("person") Text note, @Nullable LocalDate nextOn)
            implements ThirdPartyEvent {}

    @In(SECTION)
    record HandedOver(EntityId disclosure, @Nullable PersonId person, UserId by, UserId before) implements ThirdPartyEvent {}
}
