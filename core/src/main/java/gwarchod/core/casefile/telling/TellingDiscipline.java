package gwarchod.core.casefile.telling;

import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.DutyKind;
import gwarchod.core.casefile.Item;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.casefile.development.DevelopmentKind;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.telling.TellingEvent.AdvocateTold;
import gwarchod.core.casefile.telling.TellingEvent.NotTold;
import gwarchod.core.casefile.telling.TellingEvent.TellerNamed;
import gwarchod.core.casefile.telling.TellingEvent.Told;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import gwarchod.core.json.Json;
import java.util.List;
import java.util.Optional;

/// What telling brings to the case file.
final class TellingDiscipline implements Discipline<Tellings> {
    @Override
    public String name() {
        return "telling";
    }

    @Override
    public List<EventType<?>> events() {
        return List.of(
                new EventType<>("telling.teller-named.1", TellerNamed.class),
                new EventType<>("telling.told.1", Told.class),
                new EventType<>("telling.not-told.1", NotTold.class),
                new EventType<>("telling.advocate-told.1", AdvocateTold.class));
    }

    @Override
    public Tellings empty() {
        return Tellings.NONE;
    }

    @Override
    public Tellings evolve(Tellings state, Fact fact) {
        return Tellings.evolve(state, (TellingEvent) fact.event(), fact);
    }

    /// Of a person whom only some know, the rest learn nothing.
    @Override
    public Optional<Item> item(Event event) {
        var said = (TellingEvent) event;
        return said.known() ? Optional.empty() : Optional.of(item(said.kind(), said.source(), said.person()));
    }

    static Item item(DevelopmentKind kind, EntityId source, PersonId person) {
        return Item.of(Tellings.DUE.id(), Json.kebab(kind) + "." + source + "." + person).restingOn(People.item(person));
    }

    /// That a victim was told, and how, is the answer to whoever asked that they be.
    @Override
    public boolean isSaidToOthers(Event event) {
        return ((TellingEvent) event).known();
    }

    @Override
    public List<CommandType<?>> commands() {
        var section = Tellings.DUE.id();
        return List.of(
                CommandType.of("telling.name-teller", NameTeller.class, section, TellingRules::name),
                CommandType.of("telling.hand-over", HandOverTelling.class, section, (file, command, _) -> TellingRules.handOver(file, command)),
                CommandType.of("telling.record-told", RecordTold.class, section, TellingRules::told),
                CommandType.of("telling.record-not-told", RecordNotTold.class, section, TellingRules::notTold),
                CommandType.of("telling.tell-advocate", TellAdvocate.class, section, TellingRules::advocate));
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(Tellings.DUE_VIEW);
    }

    @Override
    public void describe(CaseFile file, CardWriter card) {
        DueTelling.of(file, Days.start(card.today())).stream().filter(due -> !due.settled()).map(DueTelling::telling).forEach(telling -> {
            var named = telling.teller();
            if (named != null) {
                card.duty(DutyKind.TELLING, Tellings.DUE.id(), named.teller(),
                        item(telling.kind(), telling.source(), telling.person()).id());
            }
        });
    }

    @Override
    public List<AgendaRule> agendaRules() {
        return List.of(TellingAgenda.RELEASE, TellingAgenda.UNASSIGNED, TellingAgenda.LATE, TellingAgenda.ADVOCATE);
    }
}
