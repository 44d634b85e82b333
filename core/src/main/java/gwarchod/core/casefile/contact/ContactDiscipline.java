package gwarchod.core.casefile.contact;

import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.DutyKind;
import gwarchod.core.casefile.Item;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.casefile.people.People;
import gwarchod.core.ids.PersonId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import java.util.List;
import java.util.Optional;

/// What contact agreements bring to the case file.
final class ContactDiscipline implements Discipline<Contacts> {
    @Override
    public String name() {
        return "contact";
    }

    @Override
    public List<EventType<?>> events() {
        return List.of(
                new EventType<>("contact.agreed.1", ContactEvent.ContactAgreed.class),
                new EventType<>("contact.made.1", ContactEvent.ContactMade.class),
                new EventType<>("contact.handed-over.1", ContactEvent.HandedOver.class),
                new EventType<>("contact.reviewed.1", ContactEvent.ContactReviewed.class),
                new EventType<>("contact.wish-recorded.1", ContactEvent.WishRecorded.class));
    }

    @Override
    public Contacts empty() {
        return Contacts.NONE;
    }

    @Override
    public Contacts evolve(Contacts state, Fact fact) {
        return Contacts.evolve(state, (ContactEvent) fact.event(), fact);
    }

    @Override
    public Optional<Item> item(Event event) {
        var section = Contacts.AGREEMENTS.id();
        return switch ((ContactEvent) event) {
            case ContactEvent.ContactAgreed agreed -> Optional.of(item(agreed.person()));
            case ContactEvent.ContactMade made ->
                    Optional.of(Item.of(section, made.contact().value()).restingOn(People.item(made.person())));
            case ContactEvent.ContactReviewed reviewed -> Optional.of(item(reviewed.person()));
            case ContactEvent.WishRecorded said -> Optional.of(item(said.person()));
            case ContactEvent.HandedOver given -> given.known() ? Optional.empty() : Optional.of(item(given.person()));
        };
    }

    private static Item item(PersonId person) {
        return Item.of(Contacts.AGREEMENTS.id(), person.value()).restingOn(People.item(person));
    }

    /// Who keeps in touch is said to all who know that somebody does.
    @Override
    public boolean isSaidToOthers(Event event) {
        return event instanceof ContactEvent.HandedOver given && given.known();
    }

    @Override
    public List<CommandType<?>> commands() {
        var section = Contacts.AGREEMENTS.id();
        return List.of(
                CommandType.of("contact.agree", AgreeContact.class, section,
                        (file, command, with) -> ContactRules.agree(Contacts.of(file), People.of(file), command, with)),
                CommandType.of("contact.record-contact", RecordContact.class, section,
                        (file, command, with) -> ContactRules.record(People.of(file), command, with)),
                CommandType.of("contact.review", ReviewContact.class, section, ContactRules::review),
                CommandType.of("contact.record-wish", RecordWish.class, section, ContactRules::wish),
                CommandType.of("contact.hand-over", HandOverContact.class, section, (file, command, _) -> ContactRules.handOver(file, command)));
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(Contacts.AGREEMENTS_VIEW);
    }

    @Override
    public void describe(CaseFile file, CardWriter card) {
        Contacts.of(file).agreements().stream().filter(agreement -> agreement.nextDue(file.settings()).isPresent()).forEach(agreement -> {
            var officer = agreement.officer();
            if (officer != null) {
                card.duty(DutyKind.CONTACT, Contacts.AGREEMENTS.id(), officer, agreement.person().value());
            }
        });
    }

    @Override
    public List<AgendaRule> agendaRules() {
        return List.of(ContactRules.MISSED, ContactReviews.DUE, ContactReviews.REOPEN);
    }
}
