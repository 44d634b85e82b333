package gwarchod.core.casefile.development;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.ids.EntityId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The section `development.record` in full, the latest first.
public record DevelopmentsView(List<Row> developments) {
    /// @param ahead it is still to come
    public record Row(EntityId id, DevelopmentKind kind, Instant at, boolean ahead, boolean off, String note) {}

    /// The next one to come, and how many there were; no note.
    public record Summary(int count, @Nullable DevelopmentKind next, @Nullable Instant nextAt) {}

    public DevelopmentsView {
        developments = List.copyOf(developments);
    }

    static Optional<DevelopmentsView> of(CaseFile file, Rendering rendering) {
        var all = Developments.of(file).all();
        return all.isEmpty() ? Optional.empty() : Optional.of(new DevelopmentsView(all.reversed().stream()
                .sorted((one, other) -> other.at().compareTo(one.at()))
                .map(one -> new Row(one.id(), one.kind(), one.at(), one.at().isAfter(rendering.now()), one.off(), rendering.text(one.note())))
                .toList()));
    }

    Summary summary() {
        var next = developments.reversed().stream().filter(row -> row.ahead() && !row.off()).findFirst();
        return new Summary(developments.size(), next.map(Row::kind).orElse(null), next.map(Row::at).orElse(null));
    }
}
