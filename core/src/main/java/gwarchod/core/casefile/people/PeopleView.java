package gwarchod.core.casefile.people;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.PersonId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The section `people.at-risk` in full.
///
/// @param erased how many were erased: they were here, and nothing more is known of them
public record PeopleView(List<Row> people, int erased) {
    /// @param name "Given Family"
    /// @param supportedBy the supporting agency's name
    public record Row(
            PersonId id, String name, String family, String given, List<String> alsoCalled, ProtectedKind kind, String relationship,
            String safetyNotes, String addressArea, @Nullable AgencyId supportingAgency, @Nullable String supportedBy) {
        public Row {
            alsoCalled = List.copyOf(alsoCalled);
        }
    }

    /// How many, and of which kinds; nobody's name.
    public record Summary(int count, Map<ProtectedKind, Integer> kinds, int erased) {}

    public PeopleView {
        people = List.copyOf(people);
    }

    static Optional<PeopleView> of(CaseFile file, Rendering rendering) {
        var people = People.of(file);
        return people.all().isEmpty() && people.erased() == 0
                ? Optional.empty()
                : Optional.of(new PeopleView(people.all().stream().map(one -> row(one, rendering)).toList(), people.erased()));
    }

    private static Row row(AtRisk one, Rendering rendering) {
        var details = one.details();
        var agency = details.supportedBy();
        return new Row(
                one.id(), details.name().said(), details.name().family(), details.name().given(), details.alsoCalled(), details.kind(),
                rendering.text(details.relationship()), rendering.text(details.safetyNotes()), rendering.text(details.addressArea()),
                agency, agency == null ? null : rendering.directory().name(agency));
    }

    Summary summary() {
        var kinds = new EnumMap<ProtectedKind, Integer>(ProtectedKind.class);
        people.forEach(row -> kinds.merge(row.kind(), 1, Integer::sum));
        return new Summary(people.size(), kinds, erased);
    }
}
