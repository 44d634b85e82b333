package gwarchod.clinic.apart;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.ids.EntityId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The full content of the section: that there are declarations, and who made them. Whom they are about and why is said by
/// [ApartDesk#OF_CASE] alone, to whoever may know the other case too.
public record ApartView(List<Line> declarations) {
    public ApartView {
        declarations = List.copyOf(declarations);
    }

    /// @param ended null: it holds
    public record Line(EntityId declaration, String by, Instant at, @Nullable Instant ended) {
        public boolean holds() {
            return ended == null;
        }
    }

    /// @param holding how many hold
    public record Summary(int holding) {}

    static Optional<ApartView> of(CaseFile file, Rendering rendering) {
        var all = Aparts.of(file).all().stream()
                .map(one -> new Line(one.id(), rendering.directory().name(one.by()), one.at(), one.end() == null ? null : one.end().at()))
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(new ApartView(all));
    }

    public Summary summary() {
        return new Summary((int) declarations.stream().filter(Line::holds).count());
    }
}
