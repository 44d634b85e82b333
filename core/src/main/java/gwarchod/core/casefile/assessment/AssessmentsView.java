package gwarchod.core.casefile.assessment;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The section `assessment.considered` in full, the latest considered first.
public record AssessmentsView(List<Row> assessments) {
    /// @param about as this reader may call the person at risk
    /// @param dueOn the last day on which it is in time, planned or by the local setting; absent where there is none
    /// @param said why it was not done, or what was noted when it was
    public record Row(
            EntityId id, AssessmentTool tool, AssessmentState state, LocalDate consideredOn, @Nullable EntityId crime,
            @Nullable PersonId aboutId, @Nullable String about, @Nullable LocalDate dueOn, boolean overdue, @Nullable LocalDate completedOn,
            @Nullable AssessmentLevel level, @Nullable Integer stage, String said) {}

    /// What was considered and where it stands; not what came of it, nor about whom.
    public record Summary(List<Line> assessments) {
        public Summary {
            assessments = List.copyOf(assessments);
        }
    }

    public record Line(AssessmentTool tool, AssessmentState state, @Nullable LocalDate dueOn, boolean overdue) {}

    public AssessmentsView {
        assessments = List.copyOf(assessments);
    }

    static Optional<AssessmentsView> of(CaseFile file, Rendering rendering) {
        var all = Assessments.of(file).all();
        return all.isEmpty() ? Optional.empty() : Optional.of(new AssessmentsView(all.reversed().stream()
                .sorted((one, other) -> other.consideredOn().compareTo(one.consideredOn()))
                .map(one -> row(file, one, rendering))
                .toList()));
    }

    private static Row row(CaseFile file, Assessment one, Rendering rendering) {
        var about = one.about();
        var due = AssessmentRules.deadline(file, one);
        return new Row(
                one.id(), one.tool(), one.state(), one.consideredOn(), one.crime(), about,
                about == null ? null : rendering.names().apply(about), due.orElse(null),
                one.open() && due.map(rendering.today()::isAfter).orElse(false), one.completedOn(), one.level(), one.stage(),
                rendering.text(one.said()));
    }

    Summary summary() {
        return new Summary(assessments.stream().map(row -> new Line(row.tool(), row.state(), row.dueOn(), row.overdue())).toList());
    }
}
