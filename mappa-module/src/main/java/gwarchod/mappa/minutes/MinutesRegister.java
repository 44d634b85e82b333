package gwarchod.mappa.minutes;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Which minutes were circulated to the reader's agency, the latest first. None of their words: those are asked for one by one, and each look is on
/// record.
public record MinutesRegister(List<Line> minutes) {
    public static final Section<Summary, MinutesRegister> SECTION = new Section<>(
            Minutes.SECTION_ID, "minutes", Basis.PUBLIC_PROTECTION, Summary.class, MinutesRegister.class, MinutesRegister::summary);

    public MinutesRegister {
        minutes = List.copyOf(minutes);
    }

    /// @param letter of the document
    /// @param level of the meeting
    public record Line(EntityId item, MeetingId meeting, LocalDate heldOn, int level, String letter, int version, Instant circulatedAt, String circulatedBy) {}

    public record Summary(int count) {}

    private Summary summary() {
        return new Summary(minutes.size());
    }

    static Optional<MinutesRegister> of(CaseFile file, Rendering rendering) {
        var lines = HeldItem.all(file).reversed().stream().flatMap(item -> line(file, item, rendering).stream()).toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new MinutesRegister(lines));
    }

    private static Optional<Line> line(CaseFile file, HeldItem item, Rendering rendering) {
        return Minutes.of(file).of(item.item()).circulated()
                .filter(one -> Minutes.isOpen(item, one, rendering.scope()))
                .map(one -> new Line(item.item(), item.meeting(), item.heldOn(), item.level(), letter(one), one.version(), one.circulated().at(),
                        rendering.directory().name(one.circulated().by())));
    }

    static String letter(ItemMinutes.Writing writing) {
        return TemplateRegistry.AREA.named(writing.set()).of(DocumentKind.MINUTES).orElseThrow().letter();
    }
}
