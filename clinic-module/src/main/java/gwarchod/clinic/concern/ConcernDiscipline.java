package gwarchod.clinic.concern;

import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What concerns bring to the case file.
final class ConcernDiscipline implements Discipline<Concerns> {
    @Override
    public String name() {
        return "concern";
    }

    @Override
    public List<EventType<?>> events() {
        return ConcernEvent.TYPES;
    }

    @Override
    public Concerns empty() {
        return Concerns.NONE;
    }

    @Override
    public Concerns evolve(Concerns state, Fact fact) {
        return state.evolve((ConcernEvent) fact.event(), fact);
    }

    @Override
    public List<CommandType<?>> commands() {
        return List.of(
                CommandType.of("concern.raise", RaiseConcern.class, Concerns.SECTION_ID, ConcernRules::raise),
                CommandType.of("concern.receive", ReceiveConcern.class, Concerns.SECTION_ID, ConcernRules::receive),
                CommandType.of("concern.close", CloseConcern.class, Concerns.SECTION_ID, ConcernRules::close));
    }

    /// It is sent to be read at once, whoever else keeps what they enter until they release it.
    @Override
    public boolean isSaidToOthers(Event event) {
        return true;
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(new SectionView<>(Concerns.SECTION, ConcernsView::of));
    }

    /// A concern is its sender's agency's: another provider doesn't learn that somebody wrote one.
    @Override
    public Optional<AgencyId> owner(Concerns state, Event event) {
        return state.get(((ConcernEvent) event).concern()).map(one -> one.by().agency());
    }

    @Override
    public List<AgendaRule> agendaRules() {
        return List.of(ConcernRules.UNRECEIVED, ConcernRules.OPEN);
    }

    @Override
    public void describe(CaseFile file, CardWriter card) {
        var all = Concerns.of(file).all();
        if (!all.isEmpty()) {
            card.keep(Concerns.KEPT, new Concerns.Kept(all.stream().map(one -> one.by().user()).collect(Collectors.toSet()),
                    all.stream().anyMatch(one -> one.state() != ConcernState.CLOSED)));
        }
    }
}
