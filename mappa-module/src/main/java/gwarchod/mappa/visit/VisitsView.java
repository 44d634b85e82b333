package gwarchod.mappa.visit;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.ids.EntityId;
import gwarchod.mappa.arms.Unverified;
import gwarchod.mappa.visit.Visits.Said;
import gwarchod.mappa.visit.VisitEvent.Made;
import gwarchod.mappa.visit.VisitEvent.Planned;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The section `mosovo.visits` in full.
///
/// @param due absent: no visit is due, since the person isn't managed, or is remotely
/// @param planned the next first
/// @param made the newest first
/// @param cancelled what was planned and isn't made, the newest first
/// @param pattern whether the last visits could be expected
/// @param unverified the settings used here that nobody has checked
public record VisitsView(@Nullable Due due, List<Plan> planned, List<Visit> made, List<Cancelled> cancelled, boolean pattern, List<Unverified> unverified) {
    public VisitsView {
        planned = List.copyOf(planned);
        made = List.copyOf(made);
        cancelled = List.copyOf(cancelled);
        unverified = List.copyOf(unverified);
    }

    /// @param interval days between two visits
    /// @param why so often; absent: nobody decided, it is the area's number for the risk
    /// @param overdueDays 0 where it isn't
    public record Due(LocalDate on, int interval, @Nullable String why, @Nullable String by, long overdueDays) {}

    public record Plan(EntityId id, Instant at, boolean announced, List<String> officers, List<VisitPurpose> purposes, String note, boolean missed) {
        public Plan {
            officers = List.copyOf(officers);
            purposes = List.copyOf(purposes);
        }
    }

    public record Visit(
            EntityId id, Instant at, boolean announced, List<String> officers, @Nullable String aloneBecause, VisitOutcome outcome,
            List<VisitPurpose> purposes, String found, String household, String devices, String children, boolean riskChanged, boolean assessAgain) {
        public Visit {
            officers = List.copyOf(officers);
            purposes = List.copyOf(purposes);
        }
    }

    public record Cancelled(Instant at, String by, String why) {}

    /// By when a visit is due.
    public record Summary(@Nullable LocalDate dueOn) {}

    static Optional<VisitsView> of(CaseFile file, Rendering rendering) {
        var state = Visits.of(file);
        var due = VisitDue.of(file);
        if (due.isEmpty() && state.equals(Visits.NONE)) {
            return Optional.empty();
        }
        var today = rendering.today();
        var set = state.intervals().reversed().stream().findFirst();
        var shown = due.map(one -> new Due(one.on(), one.interval(),
                one.byDefault() ? null : set.map(said -> rendering.text(said.said().why())).orElse(null),
                one.byDefault() ? null : set.map(said -> rendering.directory().name(said.by())).orElse(null),
                Math.max(0, ChronoUnit.DAYS.between(one.on(), today))));
        var planned = state.open().stream().map(Said::said).sorted(Comparator.comparing(Planned::at)).map(one -> plan(one, rendering)).toList();
        var made = state.made().stream().map(Said::said).sorted(Comparator.comparing(Made::at).reversed()).map(one -> visit(one, rendering)).toList();
        var cancelled = state.cancelled().reversed().stream().map(one -> new Cancelled(one.at(), rendering.directory().name(one.by()),
                rendering.text(one.said().why()))).toList();
        return Optional.of(new VisitsView(shown.orElse(null), planned, made, cancelled, Visits.isPattern(file, today),
                Unverified.of(file.settings(), VisitSettings.KEYS, today)));
    }

    private static Plan plan(Planned said, Rendering rendering) {
        return new Plan(said.visit(), said.at(), said.announced(), said.officers().stream().map(rendering.directory()::name).toList(),
                said.purposes(), rendering.text(said.note()), said.at().isBefore(rendering.now()));
    }

    private static Visit visit(Made said, Rendering rendering) {
        return new Visit(said.visit(), said.at(), said.announced(), said.officers().stream().map(rendering.directory()::name).toList(),
                rendering.optionalText(said.aloneBecause()), said.outcome(), said.purposes(), rendering.text(said.found()),
                rendering.text(said.household()), rendering.text(said.devices()), rendering.text(said.children()), said.riskChanged(), said.assessAgain());
    }

    Summary summary() {
        return new Summary(due == null ? null : due.on());
    }
}
