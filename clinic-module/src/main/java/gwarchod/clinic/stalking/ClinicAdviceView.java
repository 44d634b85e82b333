package gwarchod.clinic.stalking;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.casefile.plan.MeasureStatus;
import gwarchod.core.casefile.plan.Pillar;
import gwarchod.core.casefile.plan.Plan;
import gwarchod.core.casefile.plan.PlanShown;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Section;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What clinics proposed for the plan, newest first, and what became of each piece. The words of one whose formulation was taken back are its
/// clinic's alone.
public record ClinicAdviceView(List<Line> pieces) {
    public static final Section<Summary, ClinicAdviceView> SECTION = new Section<>(StalkingClinic.ADVICE, "clinicAdvice", Basis.PUBLIC_PROTECTION,
            Summary.class, ClinicAdviceView.class, ClinicAdviceView::summary);

    public ClinicAdviceView {
        pieces = List.copyOf(pieces);
    }

    /// @param to the agency that would see to it
    /// @param what none: its formulation was taken back, or replaced before anybody decided
    /// @param withdrawn whether its formulation was taken back
    /// @param because why it was declined
    /// @param measure what it became in the plan
    /// @param measureStatus how far that is
    public record Line(
            EntityId id, EntityId releaseId, String clinic, AgencyId toId, String to, Pillar pillar, @Nullable String what,
            @Nullable String trigger, Instant at, boolean withdrawn, PieceState state, @Nullable String decidedBy, @Nullable Instant decidedAt,
            @Nullable String because, @Nullable EntityId measure, @Nullable MeasureStatus measureStatus) {}

    /// How many pieces nobody has decided about.
    public record Summary(int undecided) {}

    private Summary summary() {
        return new Summary((int) pieces.stream().filter(line -> line.state() == PieceState.PROPOSED).count());
    }

    static Optional<ClinicAdviceView> of(CaseFile file, Rendering rendering) {
        var state = file.state(StalkingClinic.DISCIPLINE);
        var lines = state.advice().reversed().stream()
                .filter(one -> rendering.opens(StalkingClinic.ADVICE, state.from(one).said().clinic()))
                .map(one -> line(file, one, state.from(one), rendering))
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new ClinicAdviceView(lines));
    }

    private static Line line(CaseFile file, ClinicAdvice one, ClinicRelease from, Rendering rendering) {
        var said = one.said();
        var state = one.state(from);
        boolean withdrawn = from.withdrawn() != null || StalkingClinic.takenBackSince(rendering, from.id());
        boolean readable = rendering.scope().isOf(from.said().clinic(), Set.of()) || !withdrawn && state != PieceState.LAPSED;
        var decided = one.decided();
        var measure = decided == null ? null : decided.measure();
        var status = measure != null && rendering.scope().sees(PlanShown.SECTION.id(), Level.SUMMARY)
                ? file.state(Plan.DISCIPLINE).status(measure).orElse(null) : null;
        return new Line(one.id(), from.id(), rendering.directory().name(from.said().clinic()), said.to(), rendering.directory().name(said.to()),
                said.pillar(), readable ? rendering.text(said.what()) : null, readable ? rendering.optionalText(said.trigger()) : null, one.at(),
                withdrawn, state, one.decidedBy() == null ? null : rendering.directory().name(one.decidedBy()), one.decidedAt(),
                decided == null || !readable ? null : rendering.optionalText(decided.because()), measure, status);
    }
}
