package gwarchod.clinic.stalking;

import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import java.util.List;
import java.util.Optional;

/// What clinics bring to the case file. It puts nothing on cards: nobody is listed, marked or found by what a psychologist thinks of them.
final class StalkingDiscipline implements Discipline<StalkingClinic> {
    @Override
    public String name() {
        return "stalking";
    }

    @Override
    public List<EventType<?>> events() {
        return StalkingEvent.TYPES;
    }

    @Override
    public StalkingClinic empty() {
        return StalkingClinic.NONE;
    }

    @Override
    public StalkingClinic evolve(StalkingClinic state, Fact fact) {
        return state.evolve((StalkingEvent) fact.event(), fact);
    }

    /// A question is put to somebody else, and a release is what a clinic shares. What it keeps to itself is a draft, and no part of the case.
    @Override
    public boolean isSaidToOthers(Event event) {
        return true;
    }

    @Override
    public List<CommandType<?>> commands() {
        return List.of(
                CommandType.of("stalking.ask", AskClinic.class, StalkingClinic.ASKED, StalkingRules::ask),
                CommandType.of("stalking.take-back", TakeQuestionBack.class, StalkingClinic.ASKED, StalkingRules::takeBack),
                CommandType.of("stalking.release", ReleaseFormulation.class, StalkingClinic.RELEASED, Releasing::release),
                CommandType.of("stalking.withdraw", WithdrawFormulation.class, StalkingClinic.RELEASED, StalkingRules::withdraw),
                CommandType.of("stalking.decide-advice", DecideAdvice.class, StalkingClinic.ADVICE, StalkingRules::decide));
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(
                new SectionView<>(QuestionsView.SECTION, QuestionsView::of),
                new SectionView<>(ReleasedView.SECTION, ReleasedView::of),
                FormulationsView.section(Audience.MANAGERS, "formulationsForManagers"),
                FormulationsView.section(Audience.PROBATION, "formulationsForProbation"),
                FormulationsView.section(Audience.PROVIDER, "formulationsForProvider"),
                FormulationsView.section(Audience.VICTIM_SERVICE, "formulationsForVictimService"),
                FormulationsView.section(Audience.MAPPA, "formulationsForMappa"),
                new SectionView<>(ClinicAdviceView.SECTION, ClinicAdviceView::of));
    }

    @Override
    public List<AgendaRule> agendaRules() {
        return ClinicAgenda.ALL;
    }

    @Override
    public Optional<AgencyId> owner(StalkingClinic state, Event event) {
        return switch ((StalkingEvent) event) {
            case StalkingEvent.Asked said -> Optional.of(said.clinic());
            case StalkingEvent.TakenBack said -> state.question(said.question()).map(one -> one.said().clinic());
            case StalkingEvent.Released said -> Optional.of(said.clinic());
            case StalkingEvent.ToldProvider said -> Optional.of(said.provider());
            case StalkingEvent.Told _ -> Optional.empty();
            case StalkingEvent.Withdrawn said -> clinic(state, said.release());
            case StalkingEvent.Advised said -> clinic(state, said.release());
            case StalkingEvent.AdviceDecided said -> state.piece(said.piece()).flatMap(one -> clinic(state, one.said().release()));
        };
    }

    private static Optional<AgencyId> clinic(StalkingClinic state, EntityId release) {
        return state.release(release).map(one -> one.said().clinic());
    }
}
