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
public record PeopleView(List<Row> people) {
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
    public record Summary(int count, Map<ProtectedKind, Integer> kinds) {}

    public PeopleView {
        people = List.copyOf(people);
    }

    static Optional<PeopleView> of(CaseFile file, Rendering rendering) {
        var all = People.of(file).all();
        return all.isEmpty() ? Optional.empty() : Optional.of(new PeopleView(all.stream().map(one -> row(one, rendering)).toList()));
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
        return new Summary(people.size(), kinds);
    }
}
