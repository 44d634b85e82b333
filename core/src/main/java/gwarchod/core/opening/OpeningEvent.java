package gwarchod.core.opening;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.CaseId;
import gwarchod.core.journal.About;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.FreeWords;
import gwarchod.core.journal.In;
import java.time.Instant;
import java.util.List;

/// What happens to an opening. What is said of a person is under that person's key.
sealed interface OpeningEvent extends Event {
    String SECTION = "opening.record";

    List<EventType<?>> TYPES = List.of(
            new EventType<>("opening.reason-given.1", ReasonGiven.class),
            new EventType<>("opening.glass-broken.1", GlassBroken.class),
            new EventType<>("opening.nothing-found.1", NothingFound.class),
            new EventType<>("opening.reviewed.1", Reviewed.class));

    @In(SECTION)
    record ReasonGiven(CaseId on, Purpose purpose, @About("on") Text why, Instant until) implements OpeningEvent {}

    @In(SECTION)
    record GlassBroken(
            CaseId on, Purpose purpose, @About("on") Text why, @About("on") @FreeWords(of = "sought") String sought, Instant until)
            implements OpeningEvent {}

    @In(SECTION)
    record NothingFound(Purpose purpose, Text why, @FreeWords(of = "sought") String sought) implements OpeningEvent {}

    @In(SECTION)
    record Reviewed(Review.Finding finding, @FreeWords String note) implements OpeningEvent {}
}
