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
    /// @param late it was completed after that day
    public record Row(
            EntityId id, AssessmentTool tool, AssessmentState state, LocalDate consideredOn, @Nullable EntityId crime,
            @Nullable PersonId aboutId, @Nullable String about, @Nullable LocalDate dueOn, boolean overdue, @Nullable LocalDate completedOn,
            @Nullable AssessmentLevel level, @Nullable Integer stage, String said, boolean late, List<VersionRow> versions) {
        public Row {
            versions = List.copyOf(versions);
        }
    }

    /// What it came to each time, the latest first.
    ///
    /// @param yes how many items were answered with yes: a structure for judgement, no score
    /// @param least the level below which so many yeses don't allow to go; absent where no threshold is known
    /// @param hoursAWeek of the time-investment grid; absent where there is none
    public record VersionRow(
            LocalDate completedOn, String by, @Nullable AssessmentLevel level, @Nullable Integer stage, String note, List<AnswerRow> answers,
            int yes, @Nullable AssessmentLevel least, List<BehaviourRow> behaviours, @Nullable Integer hoursAWeek) {
        public VersionRow {
            answers = List.copyOf(answers);
            behaviours = List.copyOf(behaviours);
        }
    }

    public record AnswerRow(String item, @Nullable Given given, String evidence) {}

    public record BehaviourRow(String what, int minutesADay, int daysAWeek, Trend trend) {}


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
                rendering.text(one.said()), isLate(one, due), one.versions().reversed().stream().map(it -> version(file, one, it, rendering)).toList());
    }

    /// By its first version: what was in time stays so when it is filled in again.
    private static boolean isLate(Assessment one, Optional<LocalDate> due) {
        return !one.versions().isEmpty() && due.filter(one.versions().getFirst().completedOn()::isAfter).isPresent();
    }

    private static VersionRow version(CaseFile file, Assessment one, AssessmentVersion it, Rendering rendering) {
        int yes = (int) it.answers().stream().filter(answer -> answer.given() == Given.YES).count();
        return new VersionRow(it.completedOn(), rendering.directory().name(it.by()), it.level(), it.stage(), rendering.text(it.note()),
                it.answers().stream().map(answer -> new AnswerRow(answer.item(), answer.given(),
                        answer.evidence() == null ? "" : rendering.text(answer.evidence()))).toList(),
                yes, AssessmentForm.least(file.settings(), one.tool(), it.answers(), it.completedOn()).orElse(null),
                it.behaviours().stream().map(each -> new BehaviourRow(
                        rendering.text(each.what()), each.minutesADay(), each.daysAWeek(), each.trend())).toList(),
                it.behaviours().isEmpty() ? null : Behaviour.hoursAWeek(it.behaviours()));
    }

    Summary summary() {
        return new Summary(assessments.stream().map(row -> new Line(row.tool(), row.state(), row.dueOn(), row.overdue())).toList());
    }
}
