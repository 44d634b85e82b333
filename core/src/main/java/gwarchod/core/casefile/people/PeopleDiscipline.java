package gwarchod.core.casefile.people;

import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.Item;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import java.util.List;
import java.util.Optional;

/// What people at risk bring to the case file.
final class PeopleDiscipline implements Discipline<People> {
    @Override
    public String name() {
        return "people";
    }

    @Override
    public List<EventType<?>> events() {
        return List.of(
                new EventType<>("people.person-added.1", PeopleEvent.PersonAdded.class),
                new EventType<>("people.person-corrected.1", PeopleEvent.PersonCorrected.class),
                new EventType<>("people.person-erased.1", PeopleEvent.PersonErased.class));
    }

    @Override
    public People empty() {
        return People.NOBODY;
    }

    @Override
    public People evolve(People state, Fact fact) {
        return People.evolve(state, (PeopleEvent) fact.event(), new People.Since(fact.recorded(), fact.ref()));
    }

    @Override
    public Optional<Item> item(Event event) {
        return switch ((PeopleEvent) event) {
            case PeopleEvent.PersonAdded(var person, _) -> Optional.of(People.item(person));
            case PeopleEvent.PersonCorrected(var person, _) -> Optional.of(People.item(person));
            case PeopleEvent.PersonErased _ -> Optional.empty();
        };
    }

    @Override
    public boolean has(People state, Item item) {
        return state.all().stream().anyMatch(one -> one.id().value().equals(item.id()));
    }

    @Override
    public List<CommandType<?>> commands() {
        var section = People.AT_RISK.id();
        return List.of(
                CommandType.of("people.add", AddPerson.class, section,
                        (file, command, with) -> PeopleRules.add(People.of(file), Person.of(file), command, with)),
                CommandType.of("people.correct", CorrectAtRisk.class, section,
                        (file, command, with) -> PeopleRules.correct(People.of(file), Person.of(file), command, with)));
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(People.AT_RISK_VIEW);
    }

    @Override
    public void describe(CaseFile file, CardWriter card) {
        for (AtRisk one : People.of(file).all()) {
            one.names().forEach(name -> card.term(People.AT_RISK.id(), name.said()));
            one.nicknames().forEach(name -> card.term(People.AT_RISK.id(), name));
        }
    }
}
