package gwarchod.core.casefile.assessment;

import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.Item;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import java.util.List;
import java.util.Optional;

/// What considered assessments bring to the case file.
final class AssessmentDiscipline implements Discipline<Assessments> {
    @Override
    public String name() {
        return "assessment";
    }

    @Override
    public List<EventType<?>> events() {
        return List.of(
                new EventType<>("assessment.considered.1", AssessmentEvent.AssessmentConsidered.class),
                new EventType<>("assessment.completed.1", AssessmentEvent.AssessmentCompleted.class),
                new EventType<>("assessment.filled-in.1", AssessmentEvent.AssessmentFilledIn.class));
    }

    @Override
    public Assessments empty() {
        return Assessments.NONE;
    }

    @Override
    public Assessments evolve(Assessments state, Fact fact) {
        return Assessments.evolve(state, fact);
    }

    @Override
    public Optional<Item> item(Event event) {
        var section = Assessments.CONSIDERED.id();
        return Optional.of(switch ((AssessmentEvent) event) {
            case AssessmentEvent.AssessmentConsidered considered -> Item.of(section, considered.assessment().value());
            case AssessmentEvent.AssessmentCompleted completed -> Item.of(section, completed.assessment().value());
            case AssessmentEvent.AssessmentFilledIn filled -> Item.of(section, filled.assessment().value());
        });
    }

    @Override
    public List<CommandType<?>> commands() {
        var section = Assessments.CONSIDERED.id();
        return List.of(
                CommandType.of("assessment.consider", ConsiderAssessment.class, section, AssessmentRules::consider),
                CommandType.of("assessment.complete", CompleteAssessment.class, section,
                        (file, command, with) -> AssessmentRules.complete(Assessments.of(file), command, with)),
                CommandType.of("assessment.fill-in", FillInAssessment.class, section, AssessmentRules::fillIn));
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(Assessments.CONSIDERED_VIEW);
    }

    @Override
    public List<AgendaRule> agendaRules() {
        return List.of(AssessmentRules.NOT_DONE);
    }
}
