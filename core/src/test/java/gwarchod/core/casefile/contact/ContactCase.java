package gwarchod.core.casefile.contact;

import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.breach.Breaches;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.development.Developments;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.casefile.people.AddPerson;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.people.ProtectedKind;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A case with one victim, with whom contact is agreed.
final class ContactCase {
    static final LocalDate TODAY = LocalDate.of(2025, 6, 11);
    static final PersonId SIAN = new PersonId("id-1-1");
    static final UserId DAO = new UserId("dao");

    private ContactCase() {}

    static Scenario scenario() {
        return Scenario.of(Person.DISCIPLINE, People.DISCIPLINE, Crimes.DISCIPLINE, Orders.DISCIPLINE, Breaches.DISCIPLINE, Developments.DISCIPLINE,
                Contacts.DISCIPLINE).given(new AddPerson(
                new PersonName("Bowen", "Siân"), List.of(), ProtectedKind.VICTIM, new Text("neighbour"), null, null, null));
    }

    static AgreeContact agree(ContactFrequency frequency, LocalDate on) {
        return new AgreeContact(SIAN, frequency, ContactMethod.PHONE, on, DAO, null);
    }

    static RecordContact contact(Instant at, ContactInitiator initiator, boolean reached) {
        return new RecordContact(SIAN, at, ContactMethod.PHONE, initiator, reached, null);
    }

    static Scenario agreed(ContactFrequency frequency) {
        return scenario().given(agree(frequency, TODAY));
    }

    static Instant at(String time) {
        return Instant.parse(time);
    }
}
