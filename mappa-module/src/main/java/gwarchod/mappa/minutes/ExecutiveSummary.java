package gwarchod.mappa.minutes;

import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.casefile.level.LevelShown;
import gwarchod.core.casefile.management.Management;
import gwarchod.core.casefile.plan.Pillar;
import gwarchod.core.casefile.plan.PlanShown;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.sharing.Section;
import gwarchod.core.sharing.Shown;
import gwarchod.mappa.panel.PanelItemView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What somebody outside gets instead of minutes: category, level, lead agency, and which headings of the plan there is something under. It is made
/// of what the case counts and dates, and of no text that anybody wrote about the person: so it can't say anything about victims, third parties,
/// intelligence, health or children, whatever was said and however it was marked.
///
/// @param requester to whom it is given
/// @param leadAgency absent: nobody led then
/// @param nextReview absent: none was set
public record ExecutiveSummary(
        CaseId id, EntityId item, EntityId request, String name, String marking, String requester, RequestCapacity capacity, LocalDate heldOn,
        int meetingLevel, @Nullable Integer category, @Nullable Integer level, @Nullable String leadAgency, List<Heading> plan,
        @Nullable LocalDate nextReview, Instant decidedAt, String decidedBy) {
    public ExecutiveSummary {
        plan = List.copyOf(plan);
    }

    /// @param covered whether the plan says anything under it
    public record Heading(Pillar pillar, boolean covered) {}

    /// @param view of the case as it stood when the item was closed
    /// @param rendering for a reader who is told of no protected person
    static ExecutiveSummary of(CaseView view, HeldItem item, ItemMinutes.Request request, String name, Rendering rendering) {
        var level = full(view, LevelShown.SECTION);
        var plan = full(view, PlanShown.SECTION);
        return new ExecutiveSummary(view.id(), item.item(), request.id(), name, MinutesView.MARKING, rendering.line(request.said().requester()),
                request.said().capacity(), item.heldOn(), item.level(), level.map(LevelShown::category).orElse(null),
                level.map(LevelShown::level).orElse(null),
                full(view, Management.TEAM).flatMap(team -> Optional.ofNullable(team.lead())).map(lead -> lead.agencyName()).orElse(null),
                Arrays.stream(Pillar.values()).map(pillar -> new Heading(pillar, plan.stream().flatMap(one -> one.headings().stream())
                        .anyMatch(heading -> heading.pillar() == pillar))).toList(),
                full(view, PanelItemView.SECTION).stream().flatMap(all -> all.items().stream()).filter(one -> one.id().equals(item.item()))
                        .flatMap(one -> Optional.ofNullable(one.reviewOn()).stream()).findFirst().orElse(null),
                request.answered().at(), rendering.directory().name(request.answered().by()));
    }

    private static <S, F> Optional<F> full(CaseView view, Section<S, F> section) {
        return view.section(section).flatMap(shown -> shown instanceof Shown.Full<S, F>(var content) ? Optional.of(content) : Optional.empty());
    }
}
