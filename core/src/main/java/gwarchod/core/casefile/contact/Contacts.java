package gwarchod.core.casefile.contact;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.casefile.contact.ContactEvent.ContactAgreed;
import gwarchod.core.casefile.contact.ContactEvent.ContactMade;
import gwarchod.core.casefile.contact.ContactEvent.ContactReviewed;
import gwarchod.core.casefile.contact.ContactEvent.HandedOver;
import gwarchod.core.casefile.contact.ContactEvent.WishRecorded;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Fact;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What was agreed with each protected person about contact, one agreement each, and the contacts there were.
public record Contacts(List<ContactAgreement> agreements) {
    /// Contacts held of one agreement; older ones are in the timeline.
    static final int CONTACTS_KEPT_MAX = 20;

    public static final Contacts NONE = new Contacts(List.of());

    public static final Discipline<Contacts> DISCIPLINE = new ContactDiscipline();

    public static final Section<ContactsView.Summary, ContactsView> AGREEMENTS = new Section<>(
            "contact.agreements", "contactAgreements", Basis.VICTIM_WISH, ContactsView.Summary.class, ContactsView.class,
            ContactsView::summary);

    static final SectionView<ContactsView.Summary, ContactsView> AGREEMENTS_VIEW = new SectionView<>(AGREEMENTS, ContactsView::of);

    public Contacts {
        agreements = List.copyOf(agreements);
    }

    public static Contacts of(CaseFile file) {
        return file.state(DISCIPLINE);
    }

    public Optional<ContactAgreement> with(PersonId person) {
        return agreements.stream().filter(one -> one.person().equals(person)).findFirst();
    }

    /// Who keeps in touch with somebody, where anybody does.
    Optional<UserId> officer(PersonId person) {
        return with(person).map(ContactAgreement::officer);
    }

    static Contacts evolve(Contacts state, ContactEvent event, Fact fact) {
        return switch (event) {
            case ContactAgreed(var person, var frequency, var method, var on, var officer, var safe) -> state.agreed(
                    new ContactAgreement(person, frequency, method, on, officer, safe, null, List.of(), fact.ref(), ContactHistory.NONE));
            case ContactMade(var id, var person, var at, var method, var initiator, var reached, var note) -> {
                var contact = new Contact(id, at, method, initiator, reached, note, fact.actor().user());
                yield state.put(state.orNone(person, fact).with(contact, fact.ref()));
            }
            case ContactReviewed(var person, var on, _) -> state.put(state.orNone(person, fact).looked(on));
            case WishRecorded(var person, var on, var wish, _) -> state.put(state.orNone(person, fact).wished(on, wish));
            case HandedOver(var person, var officer, var before, _) -> state.officer(person).filter(before::equals).isPresent()
                    ? state.put(state.with(person).orElseThrow().handedOver(officer)) : state;
        };
    }

    private ContactAgreement orNone(PersonId person, Fact fact) {
        return with(person).orElseGet(() -> ContactAgreement.none(person, fact.ref()));
    }

    private Contacts agreed(ContactAgreement anew) {
        return put(with(anew.person()).map(before -> before.agreed(anew)).orElse(anew));
    }

    private Contacts put(ContactAgreement agreement) {
        var all = new ArrayList<ContactAgreement>();
        agreements.forEach(one -> all.add(one.person().equals(agreement.person()) ? agreement : one));
        if (with(agreement.person()).isEmpty()) {
            all.add(agreement);
        }
        return new Contacts(all);
    }
}
