package gwarchod.mappa.panel;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is for everybody who came for an item: what agencies said, and what the meeting said as one body.
///
/// @param items those at which anything was said, in order
public record PanelStandardView(List<ParagraphsView.Line> paragraphs, List<Item> items) {
    public static final Section<Summary, PanelStandardView> SECTION = new Section<>(Panel.STANDARD, "panelStandard", Basis.PUBLIC_PROTECTION,
            Summary.class, PanelStandardView.class, PanelStandardView::summary);

    public PanelStandardView {
        paragraphs = List.copyOf(paragraphs);
        items = List.copyOf(items);
    }

    public record Item(
            EntityId id, MeetingId meeting, @Nullable Risk risk, List<Covered> topics, @Nullable Critical critical, List<Dissent> dissents) {
        public Item {
            topics = List.copyOf(topics);
            dissents = List.copyOf(dissents);
        }
    }

    public record Risk(
            String toWhom, String nature, String imminence, String raises, String lowers, HarmLevel overall, List<RiskTo> levels, Instant at) {
        public Risk {
            levels = List.copyOf(levels);
        }
    }

    public record Covered(PanelTopic topic, String said, Instant at, String by) {}

    public record Critical(boolean putForward, String why, Instant at) {}

    public record Dissent(EntityId id, AgencyId agencyId, String agency, String view, String wentOn, Instant at) {}

    /// At how many items anything was said, and how much.
    public record Summary(int items, int paragraphs) {}

    private Summary summary() {
        return new Summary(items.size(), paragraphs.size());
    }

    static Optional<PanelStandardView> of(CaseFile file, Rendering rendering) {
        var paragraphs = ParagraphsView.lines(Sensitivity.STANDARD, file, rendering);
        var items = Panel.of(file).items().stream()
                .filter(one -> rendering.opens(Panel.STANDARD, one.meeting()))
                .filter(one -> one.discussed().isSomething() || paragraphs.stream().anyMatch(line -> line.item().equals(one.id())))
                .map(one -> item(one, rendering)).toList();
        return items.isEmpty() ? Optional.empty() : Optional.of(new PanelStandardView(paragraphs, items));
    }

    private static Item item(PanelItem item, Rendering rendering) {
        var said = item.discussed();
        return new Item(item.id(), item.meeting(), risk(said.risk(), rendering),
                Arrays.stream(PanelTopic.values()).filter(said.topics()::containsKey)
                        .map(topic -> covered(topic, said.topics().get(topic), rendering)).toList(),
                critical(said.critical(), rendering), said.dissents().stream().map(one -> dissent(one, rendering)).toList());
    }

    private static @Nullable Risk risk(Discussed.@Nullable Risk said, Rendering rendering) {
        return said == null ? null : new Risk(rendering.text(said.toWhom()), rendering.text(said.nature()), rendering.text(said.imminence()),
                rendering.text(said.raises()), rendering.text(said.lowers()), said.overall(), said.levels(), said.at());
    }

    private static Covered covered(PanelTopic topic, Discussed.Topic said, Rendering rendering) {
        return new Covered(topic, rendering.text(said.said()), said.at(), rendering.directory().name(said.by()));
    }

    private static @Nullable Critical critical(Discussed.@Nullable Critical said, Rendering rendering) {
        return said == null ? null : new Critical(said.putForward(), rendering.text(said.why()), said.at());
    }

    private static Dissent dissent(Discussed.Dissent said, Rendering rendering) {
        return new Dissent(said.id(), said.agency(), rendering.directory().name(said.agency()), rendering.text(said.view()),
                rendering.text(said.wentOn()), said.at());
    }
}
