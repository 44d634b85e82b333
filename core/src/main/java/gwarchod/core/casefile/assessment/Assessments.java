package gwarchod.core.casefile.assessment;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.assessment.AssessmentEvent.AssessmentCompleted;
import gwarchod.core.casefile.assessment.AssessmentEvent.AssessmentConsidered;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The assessments considered in a case, in the order they were recorded.
public record Assessments(List<Assessment> all) {
    /// Within how many days of the report a SASH of a stalking crime is expected where nobody planned a day: a local setting, not
    /// guidance. No national deadline was found; the review of July 2023 says "within the first few days", and the Scrutiny Panel of May
    /// 2022 questioned one made after four.
    public static final int SASH_DAYS = 5;

    public static final Assessments NONE = new Assessments(List.of());

    public static final Discipline<Assessments> DISCIPLINE = new AssessmentDiscipline();

    public static final Section<AssessmentsView.Summary, AssessmentsView> CONSIDERED = new Section<>(
            "assessment.considered", "assessments", Basis.PUBLIC_PROTECTION, AssessmentsView.Summary.class, AssessmentsView.class,
            AssessmentsView::summary);

    static final SectionView<AssessmentsView.Summary, AssessmentsView> CONSIDERED_VIEW = new SectionView<>(CONSIDERED, AssessmentsView::of);

    public Assessments {
        all = List.copyOf(all);
    }

    public static Assessments of(CaseFile file) {
        return file.state(DISCIPLINE);
    }

    public Optional<Assessment> find(EntityId assessment) {
        return all.stream().filter(one -> one.id().equals(assessment)).findFirst();
    }

    /// One of this tool that was completed, the latest recorded: what a referral or a clinic asks for.
    public Optional<Assessment> completed(AssessmentTool tool) {
        return all.reversed().stream().filter(one -> one.tool() == tool && one.state() == AssessmentState.COMPLETED).findFirst();
    }

    static Assessments evolve(Assessments state, AssessmentEvent event, CommitRef ref) {
        return switch (event) {
            case AssessmentConsidered considered -> {
                var all = new ArrayList<>(state.all);
                all.removeIf(one -> one.id().equals(considered.assessment()));
                all.add(assessment(considered, ref));
                yield new Assessments(all);
            }
            case AssessmentCompleted(var id, _, var on, var level, var stage, var note) -> new Assessments(
                    state.all.stream().map(one -> one.id().equals(id) ? one.completed(on, level, stage, note) : one).toList());
        };
    }

    private static Assessment assessment(AssessmentConsidered event, CommitRef ref) {
        var why = event.notDoneBecause();
        var state = why != null ? AssessmentState.NOT_DONE : event.dueOn() != null ? AssessmentState.PLANNED : AssessmentState.CONSIDERED;
        return new Assessment(event.assessment(), event.tool(), state, event.consideredOn(), event.crime(), event.about(), event.dueOn(),
                null, null, null, why == null ? Text.NONE : why, ref);
    }
}
