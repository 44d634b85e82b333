package gwarchod.mappa.minutes;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.ids.EntityId;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import gwarchod.mappa.panel.Panel;
import gwarchod.mappa.panel.Sensitivity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What circulated minutes say about victims. Elsewhere the agreement decides who knows of it; of minutes, victim liaison, whoever leads and the
/// chair alone.
public record MinutesOfVictims(List<Line> paragraphs) {
    public static final Section<Summary, MinutesOfVictims> SECTION = new Section<>(
            Minutes.VICTIM_ID, "minutesVictim", Basis.PUBLIC_PROTECTION, Summary.class, MinutesOfVictims.class, MinutesOfVictims::summary);

    public MinutesOfVictims {
        paragraphs = List.copyOf(paragraphs);
    }

    /// @param agency whose words they are
    public record Line(EntityId item, String agency, String text) {}

    public record Summary(int count) {}

    private Summary summary() {
        return new Summary(paragraphs.size());
    }

    static Optional<MinutesOfVictims> of(CaseFile file, Rendering rendering) {
        if (!Minutes.opensVictims(rendering.scope())) {
            return Optional.empty();
        }
        var all = HeldItem.all(file).reversed().stream()
                .filter(item -> Minutes.of(file).of(item.item()).circulated().filter(one -> Minutes.isOpen(item, one, rendering.scope())).isPresent())
                .flatMap(item -> lines(file, item, rendering))
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(new MinutesOfVictims(all));
    }

    /// What was said by the time the item was closed, and wasn't taken back since.
    static Stream<Line> lines(CaseFile file, HeldItem item, Rendering rendering) {
        return Panel.of(file).item(item.item()).orElseThrow().paragraphs().stream()
                .filter(one -> one.sensitivity() == Sensitivity.VICTIM && one.stands() && one.ref().number() <= item.closed().number())
                .map(one -> new Line(item.item(), rendering.directory().name(one.agency()), rendering.text(one.text())));
    }
}
