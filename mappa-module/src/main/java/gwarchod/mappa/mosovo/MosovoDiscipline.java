package gwarchod.mappa.mosovo;

import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import java.util.List;

/// What managing a person brings to the case file. It puts nothing on agendas: whose work it is has a page of their own.
final class MosovoDiscipline implements Discipline<Mosovo> {
    @Override
    public String name() {
        return "mosovo";
    }

    @Override
    public List<EventType<?>> events() {
        return MosovoEvent.TYPES;
    }

    @Override
    public Mosovo empty() {
        return Mosovo.NONE;
    }

    @Override
    public Mosovo evolve(Mosovo state, Fact fact) {
        return state.evolve((MosovoEvent) fact.event(), fact);
    }

    /// Others are told when a case was last added to; when something came to notice, or a visit was made, isn't theirs to know.
    @Override
    public boolean enters() {
        return false;
    }

    @Override
    public List<CommandType<?>> commands() {
        var section = Mosovo.SECTION_ID;
        return List.of(
                CommandType.of("mosovo.take-on", TakeOn.class, section, MosovoRules::takeOn),
                CommandType.of("mosovo.name-officer", NameOfficer.class, section, MosovoRules::nameOfficer),
                CommandType.of("mosovo.note", NoteComing.class, section, MosovoRules::note),
                CommandType.of("mosovo.read-note", ReadNote.class, section, MosovoRules::readNote),
                CommandType.of("mosovo.ask-reactive", AskReactive.class, section, ReactiveRules::ask),
                CommandType.of("mosovo.answer-reactive", AnswerReactive.class, section, ReactiveRules::answer),
                CommandType.of("mosovo.continue-reactive", ContinueReactive.class, section, ReactiveRules::goOn),
                CommandType.of("mosovo.end-reactive", EndReactive.class, section, ReactiveRules::endIt),
                CommandType.of("mosovo.sample", RecordSample.class, section, MosovoRules::sample),
                CommandType.of("mosovo.end", EndMosovo.class, section, MosovoRules::end));
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(new SectionView<>(Mosovo.SECTION, MosovoView::of));
    }
}
