package gwarchod.core.casefile.contact;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.contact.ContactEvent.ContactAgreed;
import gwarchod.core.casefile.contact.ContactEvent.ContactMade;
import gwarchod.core.casefile.contact.ContactEvent.ContactReviewed;
import gwarchod.core.casefile.contact.ContactEvent.HandedOver;
import gwarchod.core.casefile.contact.ContactEvent.WishRecorded;
import gwarchod.core.casefile.people.People;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.setting.Settings;
import gwarchod.core.words.Phrase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What may be agreed and recorded, and when contact was missed. Pure.
final class ContactRules {
    static final AgendaRule MISSED = new AgendaRule("contact-missed", ContactRules::missed);

    private ContactRules() {}

    static Decision agree(Contacts state, People people, AgreeContact command, Deciding with) {
        return Checks.at(with.now())
                .holds(people.has(command.person()), "person-not-on-case", "/person")
                .pastDate("/agreedOn", command.agreedOn())
                .then(() -> {
                    var agreed = new ContactAgreed(command.person(), command.frequency(), command.method(), command.agreedOn(),
                            command.officer(), with.guardedOrNone(command.safeContact()));
                    return state.with(command.person()).filter(now -> says(now, agreed)).isPresent()
                            ? Decision.noChange()
                            : Decision.accept(agreed);
                });
    }

    static Decision record(People people, RecordContact command, Deciding with) {
        return Checks.at(with.now())
                .holds(people.has(command.person()), "person-not-on-case", "/person")
                .past("/occurredAt", command.occurredAt())
                .then(() -> {
                    var contact = new EntityId(with.ids().next());
                    return Decision.accept(
                            List.of(new ContactMade(contact, command.person(), command.occurredAt(), command.method(),
                                    command.initiatedBy(), command.reached(), with.guardedOrNone(command.note()))),
                            Map.of("contact", contact.value()));
                });
    }

    static Decision review(CaseFile file, ReviewContact command, Deciding with) {
        return Checks.at(with.now())
                .holds(Contacts.of(file).with(command.person()).flatMap(ContactAgreement::lookedAt).isPresent(), "contact-not-agreed", "/person")
                .pastDate("/reviewedOn", command.reviewedOn())
                .then(() -> Decision.accept(new ContactReviewed(command.person(), command.reviewedOn(), with.guardedOrNone(command.note()))));
    }

    static Decision wish(CaseFile file, RecordWish command, Deciding with) {
        return Checks.at(with.now())
                .holds(People.of(file).has(command.person()), "person-not-on-case", "/person")
                .pastDate("/saidOn", command.saidOn())
                .then(() -> Decision.accept(new WishRecorded(command.person(), command.saidOn(), command.wish(), with.guardedOrNone(command.note()))));
    }

    static Decision handOver(CaseFile file, HandOverContact command) {
        var person = command.person();
        var officer = Contacts.of(file).officer(person);
        if (officer.isEmpty()) {
            return Decision.invalid("contact-not-agreed", "/person");
        }
        if (officer.get().equals(command.officer())) {
            return Decision.noChange();
        }
        boolean known = Contacts.of(file.knownToAll()).officer(person).equals(officer);
        return officer.get().equals(command.from())
                ? Decision.accept(new HandedOver(person, command.officer(), command.from(), known))
                : Decision.refuse("owner-changed");
    }

    private static boolean says(ContactAgreement now, ContactAgreed agreed) {
        return agreed.frequency() == now.frequency() && agreed.method() == now.method() && agreed.agreedOn().equals(now.agreedOn())
                && Objects.equals(agreed.officer(), now.officer()) && agreed.safeContact().equals(now.safeContact());
    }

    private static Findings missed(CaseFile file, Instant now) {
        return Contacts.of(file).agreements().stream().map(agreement -> missed(file.settings(), agreement, now)).collect(Findings.all());
    }

    private static Findings missed(Settings settings, ContactAgreement agreement, Instant now) {
        return agreement.nextDue(settings).map(due -> {
            var missedFrom = ContactAgreement.endOf(due);
            return now.isBefore(missedFrom) ? Findings.later(missedFrom) : Findings.of(item(agreement, due, missedFrom));
        }).orElse(Findings.NONE);
    }

    /// It names nobody: that somebody is waiting for news is all a summary shows.
    private static AgendaItem item(ContactAgreement agreement, LocalDate due, Instant missedFrom) {
        var promised = agreement.promised();
        var words = promised ? "agenda.contact-missed" : "agenda.contact-missed.welfare";
        return new AgendaItem(
                "contact-missed:" + agreement.person() + ":" + due, MISSED.id(), Contacts.AGREEMENTS.id(),
                Phrase.of(words + ".title", due),
                new Cause(promised ? "contact-missed" : "contact-welfare", missedFrom, agreement.cause()),
                promised ? Urgency.HIGH : Urgency.ROUTINE,
                Phrase.of(words + ".asks"));
    }
}
