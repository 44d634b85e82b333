package gwarchod.clinic.programme;

import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A programme as the catalogue lists it.
///
/// @param provider its name
/// @param terms none where nobody set them yet
/// @param ours whether this viewer arranges this programme's groups and sessions
public record ProgrammeView(EntityId id, String name, AgencyId providerId, String provider, String takes, List<String> modules,
        @Nullable ProgrammeTerms terms, boolean ours) {
    public ProgrammeView {
        modules = List.copyOf(modules);
    }

    /// Programmes by name.
    ///
    /// @param next always null: an area has a handful
    public record Items(List<ProgrammeView> items, @Nullable String next) {
        public Items {
            items = List.copyOf(items);
        }
    }
}
