package gwarchod.core.casefile.plan;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.ids.EntityId;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The plan in full.
///
/// @param reviewedOn absent when nobody has reviewed it yet
/// @param reviewOverdue whether the review is past its date
/// @param missing the headings under which there is neither a measure that hasn't ended nor a reason for that ([PlanCompleteness])
/// @param empty those under which nothing is needed, and why
/// @param headings in the order of the pillars, those without measures left out
/// @param reviews the latest first
/// @param signedOff absent: no manager ever did
public record PlanShown(
        @Nullable LocalDate reviewedOn, LocalDate reviewDueOn, boolean reviewOverdue, List<Pillar> missing, List<LeftEmpty> empty,
        List<Heading> headings, List<Reviewed> reviews, @Nullable SignedOff signedOff) {
    public static final Section<Outline, PlanShown> SECTION = new Section<>(
            Plan.SECTION, "plan", Basis.PUBLIC_PROTECTION, Outline.class, PlanShown.class, PlanShown::outline);

    public PlanShown {
        missing = List.copyOf(missing);
        empty = List.copyOf(empty);
        headings = List.copyOf(headings);
        reviews = List.copyOf(reviews);
    }

    /// @param stands whether the plan is still the one that was signed
    public record SignedOff(LocalDate on, String by, boolean stands) {}

    public record LeftEmpty(Pillar pillar, String why, LocalDate on, String by) {}

    public record Heading(Pillar pillar, List<Line> measures) {
        public Heading {
            measures = List.copyOf(measures);
        }
    }

    /// A measure.
    ///
    /// @param owner absent: nobody answers for it
    /// @param lastMovedOn when it was added or last progressed
    /// @param progress the latest first
    public record Line(
            EntityId id, String what, @Nullable String trigger, @Nullable String owner, boolean unowned, String agency,
            @Nullable LocalDate dueOn, boolean overdue, MeasureStatus status, LocalDate lastMovedOn, List<Note> progress) {
        public Line {
            progress = List.copyOf(progress);
        }
    }

    public record Note(Instant at, String by, MeasureStatus status, String note) {}

    public record Reviewed(LocalDate reviewedOn, LocalDate nextDueOn, @Nullable String note) {}

    /// What the summary shows: how much there is under each heading and how it stands, and none of its texts or names.
    public record Outline(
            @Nullable LocalDate reviewedOn, LocalDate reviewDueOn, boolean reviewOverdue, List<Pillar> missing, List<Outlined> measures) {
        public Outline {
            missing = List.copyOf(missing);
            measures = List.copyOf(measures);
        }
    }

    public record Outlined(
            EntityId id, Pillar pillar, @Nullable LocalDate dueOn, boolean overdue, MeasureStatus status, LocalDate lastMovedOn) {}

    private Outline outline() {
        var outlined = headings.stream()
                .flatMap(heading -> heading.measures().stream().map(line -> new Outlined(
                        line.id(), heading.pillar(), line.dueOn(), line.overdue(), line.status(), line.lastMovedOn())))
                .toList();
        return new Outline(reviewedOn, reviewDueOn, reviewOverdue, missing, outlined);
    }

    static Optional<PlanShown> of(CaseFile file, Rendering rendering) {
        var plan = file.state(Plan.DISCIPLINE);
        return plan.reviewDueOn().map(due -> of(plan, due, rendering));
    }

    private static PlanShown of(Plan plan, LocalDate due, Rendering rendering) {
        var headings = Arrays.stream(Pillar.values())
                .map(pillar -> new Heading(pillar, plan.measures().stream()
                        .filter(measure -> measure.added().pillar() == pillar)
                        .map(measure -> line(measure, rendering))
                        .toList()))
                .toList();
        return new PlanShown(
                plan.reviews().isEmpty() ? null : plan.reviews().getLast().said().reviewedOn(),
                due,
                due.isBefore(rendering.today()),
                PlanCompleteness.missing(plan),
                Arrays.stream(Pillar.values()).filter(pillar -> plan.empty().containsKey(pillar) && !plan.holds(pillar))
                        .map(pillar -> left(pillar, plan.empty().get(pillar), rendering)).toList(),
                headings.stream().filter(heading -> !heading.measures().isEmpty()).toList(),
                plan.reviews().reversed().stream()
                        .map(one -> new Reviewed(one.said().reviewedOn(), one.said().nextDueOn(),
                                rendering.optionalText(one.said().note())))
                        .toList(),
                plan.signed().map(one -> new SignedOff(Days.of(one.at()), rendering.directory().name(one.by()), plan.unsigned().isEmpty()))
                        .orElse(null));
    }

    private static LeftEmpty left(Pillar pillar, Plan.Empty left, Rendering rendering) {
        return new LeftEmpty(pillar, rendering.text(left.why()), Days.of(left.at()), rendering.directory().name(left.by()));
    }

    private static Line line(Measure measure, Rendering rendering) {
        var added = measure.added();
        var owner = measure.owner();
        return new Line(added.measureId(), rendering.text(added.what()), rendering.optionalText(added.trigger()),
                owner == null ? null : rendering.directory().name(owner), owner == null, rendering.directory().name(measure.agency()),
                added.dueOn(), measure.overdue(rendering.today()), measure.status(), measure.movedOn(),
                measure.progress().reversed().stream()
                        .map(note -> new Note(note.at(), rendering.directory().name(note.by()), note.status(), rendering.text(note.note())))
                        .toList());
    }
}
