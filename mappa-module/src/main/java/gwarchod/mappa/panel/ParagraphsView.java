package gwarchod.mappa.panel;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Section;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What agencies said at meetings under one sensitivity, in the order in which they did. Of what was taken back nobody reads more than that it was.
public record ParagraphsView(List<Line> paragraphs) {
    public ParagraphsView {
        paragraphs = List.copyOf(paragraphs);
    }

    /// @param agency whose words they are, by name
    /// @param text none: it was taken back
    /// @param by who wrote it down
    /// @param own whether it came from the reader's agency
    public record Line(
            EntityId id, EntityId item, MeetingId meeting, AgencyId agencyId, String agency, @Nullable String text, boolean inLieu, Instant at,
            String by, @Nullable String tookBack, boolean own) {}

    /// How many stand.
    public record Summary(int paragraphs) {}

    private Summary summary() {
        return new Summary((int) paragraphs.stream().filter(line -> line.text() != null).count());
    }

    /// The section of a sensitivity that isn't for everybody at the item.
    static SectionView<Summary, ParagraphsView> section(Sensitivity sensitivity, String member) {
        return new SectionView<>(new Section<>(sensitivity.section(), member, Basis.PUBLIC_PROTECTION, Summary.class, ParagraphsView.class,
                ParagraphsView::summary), (file, rendering) -> of(sensitivity, file, rendering));
    }

    private static Optional<ParagraphsView> of(Sensitivity sensitivity, CaseFile file, Rendering rendering) {
        var lines = lines(sensitivity, file, rendering);
        return lines.isEmpty() ? Optional.empty() : Optional.of(new ParagraphsView(lines));
    }

    static List<Line> lines(Sensitivity sensitivity, CaseFile file, Rendering rendering) {
        return Panel.of(file).items().stream()
                .filter(item -> rendering.opens(sensitivity.section(), item.meeting()))
                .flatMap(item -> item.paragraphs().stream()
                        .filter(one -> one.sensitivity() == sensitivity && opens(one, rendering))
                        .map(one -> line(item, one, rendering)))
                .toList();
    }

    /// Whether this reader may know of a paragraph.
    static boolean opens(Paragraph one, Rendering rendering) {
        var section = one.sensitivity().section();
        return rendering.scope().sees(section, Level.SUMMARY)
                && (one.sensitivity() == Sensitivity.STANDARD || rendering.opens(section, one.agency()));
    }

    /// What took it back; where somebody looks at the past, by now: its words are nobody's to read at any time.
    private static Paragraph.@Nullable TookBack tookBack(PanelItem item, Paragraph one, Rendering rendering) {
        return one.tookBack() != null || rendering.latest() == null ? one.tookBack()
                : Panel.of(rendering.latest()).item(item.id()).flatMap(now -> now.paragraph(one.id())).map(Paragraph::tookBack).orElse(null);
    }

    private static Line line(PanelItem item, Paragraph one, Rendering rendering) {
        var back = tookBack(item, one, rendering);
        return new Line(one.id(), item.id(), item.meeting(), one.agency(), rendering.directory().name(one.agency()),
                back == null ? rendering.text(one.text()) : null, one.inLieu(), one.at(), rendering.directory().name(one.by().user()),
                back == null ? null : rendering.text(back.why()), rendering.scope().isOf(one.agency(), Set.of()));
    }
}
