package gwarchod.mappa.youth;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.FreeWords;
import gwarchod.core.journal.In;
import java.time.LocalDate;
import java.util.List;

/// What the youth justice service does in a case.
sealed interface YouthEvent extends Event {
    List<EventType<?>> TYPES = List.of(
            new EventType<>("youth.begun.1", Begun.class),
            new EventType<>("youth.assessed.1", Assessed.class),
            new EventType<>("youth.transition-planned.1", TransitionPlanned.class),
            new EventType<>("youth.ended.1", Ended.class));

    @In(Youth.SECTION_ID)
    record Begun(AgencyId agency, @FreeWords String worker, LocalDate on) implements YouthEvent {}

    @In(Youth.SECTION_ID)
    record Assessed(LocalDate on, YouthLevel harmToOthers, YouthLevel safetyAndWellbeing, Text note) implements YouthEvent {}

    @In(Youth.SECTION_ID)
    record TransitionPlanned(AgencyId to, LocalDate on, Text how) implements YouthEvent {}

    @In(Youth.SECTION_ID)
    record Ended(YouthEnd reason, Text note) implements YouthEvent {}
}
