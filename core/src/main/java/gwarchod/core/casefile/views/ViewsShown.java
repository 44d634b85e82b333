package gwarchod.core.casefile.views;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The section `views.on-orders` in full, the latest first.
public record ViewsShown(List<Row> views) {
    /// @param name as this reader may call the person
    /// @param said what they said, or why they weren't contacted
    public record Row(
            EntityId id, PersonId person, String name, @Nullable EntityId order, ViewOccasion occasion, LocalDate on, ViewSought sought,
            String said) {}

    /// How many views were sought and how many people weren't contacted; nothing of what was said.
    public record Summary(int sought, int notContacted, @Nullable LocalDate lastOn) {}

    public ViewsShown {
        views = List.copyOf(views);
    }

    static Optional<ViewsShown> of(CaseFile file, Rendering rendering) {
        var all = VictimViews.of(file).all();
        return all.isEmpty() ? Optional.empty() : Optional.of(new ViewsShown(all.reversed().stream()
                .sorted((one, other) -> other.on().compareTo(one.on()))
                .map(one -> new Row(one.id(), one.person(), rendering.names().apply(one.person()), one.order(), one.occasion(), one.on(),
                        one.sought(), rendering.text(one.said())))
                .toList()));
    }

    Summary summary() {
        return new Summary(views.size(), (int) views.stream().filter(row -> row.sought() == ViewSought.NOT_CONTACTED).count(),
                views.isEmpty() ? null : views.getFirst().on());
    }
}
