package gwarchod.iom.harm;

import gwarchod.core.casefile.Text;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.FreeWords;
import gwarchod.core.journal.In;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happens to a workbook of harm values. Nothing here is about a person.
sealed interface HarmEvent extends Event {
    List<EventType<?>> TYPES = List.of(
            new EventType<>("harm.import-begun.1", Begun.class), new EventType<>("harm.workbook-read.1", Read.class),
            new EventType<>("harm.workbook-unreadable.1", Unreadable.class), new EventType<>("harm.row-settled.1", Settled.class));

    /// @param fingerprint of the whole file, so that the same one isn't imported twice
    @In(HarmImport.SECTION_ID)
    record Begun(@FreeWords String name, @FreeWords String fileName, int bytes, String fingerprint) implements HarmEvent {}

    /// All of it at once: nothing is half imported.
    ///
    /// @param expired rows of offences that are no more
    /// @param aside rows that are no offence's: statistics of groups
    @In(HarmImport.SECTION_ID)
    record Read(int expired, int aside, List<HarmRow> rows) implements HarmEvent {
        public Read {
            rows = List.copyOf(rows);
        }
    }

    /// @param code why, stable
    @In(HarmImport.SECTION_ID)
    record Unreadable(String code) implements HarmEvent {}

    /// @param about the offence, or the row, in question
    @In(HarmImport.SECTION_ID)
    record Settled(@FreeWords String about, HarmChoice choice, @Nullable Integer row, Text why) implements HarmEvent {}
}
