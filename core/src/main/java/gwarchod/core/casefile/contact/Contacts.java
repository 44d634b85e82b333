package gwarchod.core.casefile.contact;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.casefile.contact.ContactEvent.ContactAgreed;
import gwarchod.core.casefile.contact.ContactEvent.ContactMade;
import gwarchod.core.casefile.contact.ContactEvent.HandedOver;
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
    /// When somebody who wants to hear of significant developments only is asked after: our own proposal (the review of July 2023 warns
    /// of long silences and gives no number). A local setting, not guidance.
    public static final int WELFARE_DAYS = 28;

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
                    new ContactAgreement(person, frequency, method, on, officer, safe, null, List.of(), fact.ref()));
            case ContactMade(var id, var person, var at, var method, var initiator, var reached, var note) -> {
                var contact = new Contact(id, at, method, initiator, reached, note, fact.actor().user());
                yield state.put(state.with(person).orElseGet(() -> ContactAgreement.none(person, fact.ref())).with(contact, fact.ref()));
            }
            case HandedOver(var person, var officer, var before, _) -> state.officer(person).filter(before::equals).isPresent()
                    ? state.put(state.with(person).orElseThrow().handedOver(officer)) : state;
        };
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
