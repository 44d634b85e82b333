package gwarchod.mappa.mosovo;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.FreeWords;
import gwarchod.core.journal.In;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is recorded about who is managed.
sealed interface MosovoEvent extends Event {
    List<EventType<?>> TYPES = List.of(
            new EventType<>("mosovo.taken-on.1", TakenOn.class),
            new EventType<>("mosovo.officer-named.1", OfficerNamed.class),
            new EventType<>("mosovo.noted.1", Noted.class),
            new EventType<>("mosovo.note-read.1", NoteRead.class),
            new EventType<>("mosovo.reactive-asked.1", ReactiveAsked.class),
            new EventType<>("mosovo.reactive-answered.1", ReactiveAnswered.class),
            new EventType<>("mosovo.reactive-reviewed.1", ReactiveReviewed.class),
            new EventType<>("mosovo.sampled.1", Sampled.class),
            new EventType<>("mosovo.ended.1", Ended.class));

    @In(Mosovo.SECTION_ID)
    record TakenOn(MosovoGround ground, LocalDate since, UserId officer, Text note) implements MosovoEvent {}

    @In(Mosovo.SECTION_ID)
    record OfficerNamed(UserId officer, UserId before, Text why) implements MosovoEvent {}

    /// @param reference of the record that holds it: the content stays there
    @In(Mosovo.SECTION_ID)
    record Noted(EntityId note, Coming what, LocalDate on, @FreeWords @Nullable String reference, Text text) implements MosovoEvent {}

    @In(Mosovo.SECTION_ID)
    record NoteRead(EntityId note, Text done) implements MosovoEvent {}

    @In(Mosovo.SECTION_ID)
    record ReactiveAsked(EntityId request, Text why) implements MosovoEvent {}

    @In(Mosovo.SECTION_ID)
    record ReactiveAnswered(EntityId request, boolean approved, Text why) implements MosovoEvent {}

    @In(Mosovo.SECTION_ID)
    record ReactiveReviewed(ReactiveReview result, Text why) implements MosovoEvent {}

    @In(Mosovo.SECTION_ID)
    record Sampled(SampleFinding finding, Text note) implements MosovoEvent {}

    @In(Mosovo.SECTION_ID)
    record Ended(MosovoEnd how, LocalDate on, Text note) implements MosovoEvent {}
}
