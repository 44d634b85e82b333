package gwarchod.iom.cohort;

import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import gwarchod.core.json.Json;
import gwarchod.core.words.Phrase;
import gwarchod.iom.cohort.CohortEvent.CohortSet;
import gwarchod.iom.cohort.CohortEvent.Deselected;
import java.util.List;

/// What the cohorts bring to the case file.
final class CohortDiscipline implements Discipline<Cohort> {
    @Override
    public String name() {
        return "iom";
    }

    @Override
    public List<EventType<?>> events() {
        return CohortEvent.TYPES;
    }

    @Override
    public Cohort empty() {
        return Cohort.NONE;
    }

    @Override
    public Cohort evolve(Cohort state, Fact fact) {
        return state.evolve((CohortEvent) fact.event(), fact);
    }

    @Override
    public List<CommandType<?>> commands() {
        return List.of(
                CommandType.of("iom.set-cohort", SetCohort.class, Cohort.SECTION_ID, CohortDiscipline::set),
                CommandType.of("iom.deselect", Deselect.class, Cohort.SECTION_ID, CohortDiscipline::deselect));
    }

    private static Decision set(CaseFile file, SetCohort command, Deciding with) {
        return Checks.at(with.now()).text("/reason", command.reason()).then(() -> {
            boolean same = file.state(Cohort.DISCIPLINE).now()
                    .filter(place -> place.cohort() == command.cohort() && place.rag() == command.rag())
                    .isPresent();
            return same
                    ? Decision.noChange()
                    : Decision.accept(new CohortSet(command.cohort(), command.rag(), with.guard().apply(command.reason())));
        });
    }

    private static Decision deselect(CaseFile file, Deselect command, Deciding with) {
        return Checks.at(with.now())
                .text("/rationale", command.rationale())
                .then(() -> file.state(Cohort.DISCIPLINE).now().isEmpty()
                        ? Decision.refuse("not-in-cohort")
                        : Decision.accept(new Deselected(command.reason(), with.guard().apply(command.rationale()))));
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(new SectionView<>(Cohort.SECTION, CohortView::of));
    }

    @Override
    public void describe(CaseFile file, CardWriter card) {
        file.state(Cohort.DISCIPLINE).now().map(Cohort.Place::cohort).ifPresent(cohort -> {
            var tag = "iom-" + Json.kebab(cohort);
            card.label(Cohort.SECTION_ID, tag, Phrase.of("label." + tag));
        });
    }
}
