package gwarchod.core.casefile.person;

import gwarchod.core.casefile.Card;
import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import gwarchod.core.words.Phrase;
import java.util.List;

/// What the person brings to the case file.
final class PersonDiscipline implements Discipline<Person> {
    /// How lists write somebody who was erased, in both languages.
    static final String ERASED = "Erased / Wedi'i ddileu";

    @Override
    public String name() {
        return "person";
    }

    @Override
    public List<EventType<?>> events() {
        return List.of(
                new EventType<>("person.opened.1", PersonEvent.Opened.class),
                new EventType<>("person.corrected.1", PersonEvent.Corrected.class),
                new EventType<>("person.identifier-added.1", PersonEvent.IdentifierAdded.class),
                new EventType<>("person.identifier-removed.1", PersonEvent.IdentifierRemoved.class));
    }

    @Override
    public Person empty() {
        return Person.NOBODY;
    }

    @Override
    public Person evolve(Person state, Fact fact) {
        return Person.evolve(state, (PersonEvent) fact.event(), Days.of(fact.recorded()));
    }

    @Override
    public List<CommandType<?>> commands() {
        var section = Person.DETAILS.id();
        return List.of(
                new CommandType<>("person.open", OpenCase.class, section, true,
                        (file, command, with) -> PersonRules.open(Person.of(file), command, with)),
                CommandType.of("person.correct", CorrectPerson.class, section,
                        (file, command, with) -> PersonRules.correct(Person.of(file), command, with)),
                CommandType.of("person.add-identifier", AddIdentifier.class, section,
                        (file, command, with) -> PersonRules.addIdentifier(Person.of(file), command, with)),
                CommandType.of("person.remove-identifier", RemoveIdentifier.class, section,
                        (file, command, with) -> PersonRules.removeIdentifier(Person.of(file), command, with)));
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(Person.DETAILS_VIEW);
    }

    @Override
    public void describe(CaseFile file, CardWriter card) {
        var person = Person.of(file);
        if (!person.opened()) {
            card.person(ERASED, null);
            return;
        }
        card.keep(Identity.KEPT, Identity.of(person));
        var section = Person.DETAILS.id();
        var born = person.dateOfBirth();
        card.person(person.unknown() ? Card.UNKNOWN : person.name().listed(), born);
        if (!person.unknown()) {
            card.term(section, person.name().said());
        }
        person.aliases().forEach(alias -> card.term(section, alias));
        person.identifiers().forEach(identifier -> card.term(section, identifier.value()));
        if (born != null) {
            card.term(section, born.toString());
        }
        if (born != null && person.under18(card.today())) {
            card.label(section, "under-18", Phrase.of("label.under-18")).until(born.plusYears(Person.ADULT_YEARS));
        }
    }
}
