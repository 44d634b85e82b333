package gwarchod.core.casefile.telling;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.contact.ContactAgreement;
import gwarchod.core.casefile.contact.ContactFrequency;
import gwarchod.core.casefile.contact.Contacts;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.people.ProtectedKind;
import gwarchod.core.ids.PersonId;
import java.time.Instant;
import java.util.List;

/// One person to be told of one thing, and how that stands.
///
/// @param latest see [Happening#latest]
/// @param supported whether a victim service supports them, which is told too
record DueTelling(Happening happening, Telling telling, Instant latest, boolean supported) {
    /// Everything due in a case: for each victim, and whoever agreed on contact, but for who wants none.
    static List<DueTelling> of(CaseFile file, Instant now) {
        var people = People.of(file);
        var contacts = Contacts.of(file);
        boolean enhanced = Crimes.of(file).stalking();
        var whom = people.ids().stream().filter(person -> isToldOf(people, contacts, person)).toList();
        var tellings = Tellings.of(file);
        return Happening.of(file, now).stream()
                .flatMap(one -> whom.stream().map(person -> new DueTelling(one, tellings.with(one.kind(), one.source(), person),
                        one.latest(file.deadlines(), enhanced), people.supportedBy(person).isPresent())))
                .toList();
    }

    private static boolean isToldOf(People people, Contacts contacts, PersonId person) {
        var frequency = contacts.with(person).map(ContactAgreement::frequency);
        boolean victim = people.kind(person).filter(kind -> kind == ProtectedKind.VICTIM).isPresent();
        return frequency.isPresent() ? frequency.get() != ContactFrequency.NOT_WANTED : victim;
    }

    PersonId person() {
        return telling.person();
    }

    /// They were told, or it is on record why not.
    boolean settled() {
        return told() || notTold();
    }

    boolean told() {
        var said = telling.told();
        return said != null && said.day().equals(happening.day());
    }

    /// That they weren't reached once isn't the end of it while there is time.
    boolean notTold() {
        var said = telling.notTold();
        return said != null && said.day().equals(happening.day()) && said.because() != NotToldBecause.NOT_REACHED;
    }

    boolean advocateTold() {
        var said = telling.advocate();
        return said != null && said.day().equals(happening.day());
    }

    boolean unassigned() {
        return !settled() && telling.teller() == null;
    }

    /// By when whoever tells them said they would; the latest time where nobody has it in hand.
    Instant tellBy() {
        var named = telling.teller();
        return named == null || named.tellBy().isAfter(latest) ? latest : named.tellBy();
    }

    boolean late(Instant now) {
        return !settled() && !now.isBefore(tellBy());
    }
}
