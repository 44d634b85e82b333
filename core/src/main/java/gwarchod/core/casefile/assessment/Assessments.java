package gwarchod.core.casefile.assessment;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.assessment.AssessmentEvent.AssessmentCompleted;
import gwarchod.core.casefile.assessment.AssessmentEvent.AssessmentConsidered;
import gwarchod.core.casefile.assessment.AssessmentEvent.AssessmentFilledIn;
import gwarchod.core.casefile.crime.Crime;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Fact;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The assessments considered in a case, in the order they were recorded.
public record Assessments(List<Assessment> all) {
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

    /// Those about a crime: that name it, or name none and were considered since it was reported.
    public Stream<Assessment> about(Crime crime) {
        return all.stream().filter(one -> one.crime() == null
                ? !one.consideredOn().isBefore(crime.reportedOn()) : crime.id().equals(one.crime()));
    }

    public Stream<Assessment> completedFor(Crime crime) {
        return about(crime).filter(one -> one.state() == AssessmentState.COMPLETED);
    }

    static Assessments evolve(Assessments state, Fact fact) {
        var by = fact.actor().user();
        return switch ((AssessmentEvent) fact.event()) {
            case AssessmentConsidered considered -> {
                var all = new ArrayList<>(state.all);
                var before = state.find(considered.assessment()).map(Assessment::versions).orElse(List.of());
                all.removeIf(one -> one.id().equals(considered.assessment()));
                all.add(assessment(considered, fact, before));
                yield new Assessments(all);
            }
            case AssessmentCompleted(var id, _, var on, var level, var stage, var note) ->
                state.with(id, new AssessmentVersion(on, by, level, stage, note, List.of(), List.of()), fact.recorded());
            case AssessmentFilledIn(var id, _, var on, var level, var stage, var note, var answers, var behaviours) ->
                state.with(id, new AssessmentVersion(on, by, level, stage, note, answers, behaviours), fact.recorded());
        };
    }

    private Assessments with(EntityId id, AssessmentVersion version, Instant recorded) {
        return new Assessments(all.stream().map(one -> one.id().equals(id) ? one.completed(version, recorded) : one).toList());
    }

    private static Assessment assessment(AssessmentConsidered event, Fact fact, List<AssessmentVersion> before) {
        var why = event.notDoneBecause();
        var state = why != null ? AssessmentState.NOT_DONE : event.dueOn() != null ? AssessmentState.PLANNED : AssessmentState.CONSIDERED;
        return new Assessment(event.assessment(), event.tool(), state, event.consideredOn(), event.crime(), event.about(), event.dueOn(),
                why == null ? Text.NONE : why, fact.recorded(), fact.ref(), before);
    }
}
