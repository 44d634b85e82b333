package gwarchod.core.casefile.management;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The section `management.team` in full.
///
/// @param lead who leads now; absent when nobody does
/// @param before who led before, the latest first
public record ManagementView(
        @Nullable LeadView lead, List<LeadView> before, List<Agency> partners, List<Member> team, List<Excluded> excluded) {
    public record LeadView(UserId user, String name, AgencyId agency, String agencyName, Instant since, String why) {}

    public record Agency(AgencyId agency, String name) {}

    public record Member(UserId user, String name) {}

    public record Excluded(UserId user, String name, String why) {}

    /// @param lead the lead's name; absent when nobody leads
    public record Summary(@Nullable String lead, @Nullable String leadAgency, List<Agency> partners) {
        public Summary {
            partners = List.copyOf(partners);
        }
    }

    public ManagementView {
        before = List.copyOf(before);
        partners = List.copyOf(partners);
        team = List.copyOf(team);
        excluded = List.copyOf(excluded);
    }

    static Optional<ManagementView> of(CaseFile file, Rendering rendering) {
        var state = Management.of(file);
        if (state.equals(Management.NOBODY)) {
            return Optional.empty();
        }
        var directory = rendering.directory();
        var before = state.lead().isEmpty() ? List.<Lead>of() : state.leads().subList(0, state.leads().size() - 1).reversed();
        return Optional.of(new ManagementView(
                state.lead().map(lead -> lead(lead, rendering)).orElse(null),
                before.stream().map(lead -> lead(lead, rendering)).toList(),
                state.partners().stream().map(agency -> new Agency(agency, directory.name(agency))).toList(),
                state.team().stream().map(user -> new Member(user, directory.name(user))).toList(),
                state.excluded().entrySet().stream()
                        .map(entry -> new Excluded(entry.getKey(), directory.name(entry.getKey()), rendering.text(entry.getValue())))
                        .toList()));
    }

    private static LeadView lead(Lead lead, Rendering rendering) {
        var directory = rendering.directory();
        return new LeadView(
                lead.user(), directory.name(lead.user()), lead.agency(), directory.name(lead.agency()), lead.since(),
                rendering.text(lead.why()));
    }

    Summary summary() {
        return new Summary(lead == null ? null : lead.name(), lead == null ? null : lead.agencyName(), partners);
    }
}
