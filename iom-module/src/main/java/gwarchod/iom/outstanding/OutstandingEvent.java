package gwarchod.iom.outstanding;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.In;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is recorded about somebody who is wanted.
sealed interface OutstandingEvent extends Event {
    List<EventType<?>> TYPES = List.of(
            new EventType<>("outstanding.wanted.1", SuspectWanted.class),
            new EventType<>("outstanding.graded.1", RiskGraded.class),
            new EventType<>("outstanding.tasked.1", EnquiriesTasked.class),
            new EventType<>("outstanding.enquired.1", EnquiryMade.class),
            new EventType<>("outstanding.checked.1", LogChecked.class),
            new EventType<>("outstanding.expedite-asked.1", ExpediteAsked.class),
            new EventType<>("outstanding.expedite-answered.1", ExpediteAnswered.class),
            new EventType<>("outstanding.ended.1", Ended.class));

    EntityId wanted();

    @In(Outstanding.SECTION_ID)
    record SuspectWanted(EntityId wanted, @Nullable EntityId crime, Instant since, RiskGrade grade, Text known) implements OutstandingEvent {}

    @In(Outstanding.SECTION_ID)
    record RiskGraded(EntityId wanted, RiskGrade grade, Text why) implements OutstandingEvent {}

    /// @param to who makes them; absent where it is the shift as a whole
    /// @param shiftFrom when the shift begins that makes them
    @In(Outstanding.SECTION_ID)
    record EnquiriesTasked(EntityId wanted, @Nullable UserId to, Instant shiftFrom, Text enquiries) implements OutstandingEvent {}

    @In(Outstanding.SECTION_ID)
    record EnquiryMade(EntityId wanted, Instant at, EnquiryResult result, Text made) implements OutstandingEvent {}

    @In(Outstanding.SECTION_ID)
    record LogChecked(EntityId wanted, Instant at, CheckResult result, Text note) implements OutstandingEvent {}

    @In(Outstanding.SECTION_ID)
    record ExpediteAsked(EntityId wanted, EntityId expedite, @Nullable UserId of, Instant answerBy, Text why) implements OutstandingEvent {}

    @In(Outstanding.SECTION_ID)
    record ExpediteAnswered(EntityId wanted, EntityId expedite, Text answer) implements OutstandingEvent {}

    @In(Outstanding.SECTION_ID)
    record Ended(EntityId wanted, Found how, Instant at, Text note) implements OutstandingEvent {}
}
