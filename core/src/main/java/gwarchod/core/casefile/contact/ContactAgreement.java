package gwarchod.core.casefile.contact;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.setting.Settings;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was agreed with one protected person, and what came of it. Contact may be on record before anything was agreed: then the
/// agreement's own parts are absent, and nothing is due.
///
/// @param lastReached the latest day on which they were reached; none: not since anything was agreed
/// @param contacts the latest first, [Contacts#CONTACTS_KEPT_MAX] at most; the timeline has them all
/// @param cause the commit from which the next contact is counted
/// @param history how it was kept, when it was last looked at, and whether they support action
public record ContactAgreement(
        PersonId person, @Nullable ContactFrequency frequency, @Nullable ContactMethod method, @Nullable LocalDate agreedOn,
        @Nullable UserId officer, Text safeContact, @Nullable LocalDate lastReached, List<Contact> contacts, CommitRef cause, ContactHistory history) {
    public ContactAgreement {
        contacts = List.copyOf(contacts);
    }

    /// The last day on which the next contact is in time; empty when none is ever due.
    public Optional<LocalDate> nextDue(Settings settings) {
        var start = agreedOn;
        if (frequency == null || start == null) {
            return Optional.empty();
        }
        var from = lastReached == null || lastReached.isBefore(start) ? start : lastReached;
        return frequency.interval(settings, from).map(from::plus);
    }

    /// Whether contact at intervals was promised.
    boolean promised() {
        return frequency != null && frequency.promised();
    }

    /// Nothing agreed with this person yet.
    static ContactAgreement none(PersonId person, CommitRef cause) {
        return new ContactAgreement(person, null, null, null, null, Text.NONE, null, List.of(), cause, ContactHistory.NONE);
    }

    /// Whether what is due has not come by the end of its day.
    public boolean overdue(Settings settings, LocalDate today) {
        return nextDue(settings).map(today::isAfter).orElse(false);
    }

    /// Agreed anew; who was reached before stays reached.
    ContactAgreement agreed(ContactAgreement anew) {
        boolean later = lastReached != null && anew.agreedOn != null && !lastReached.isBefore(anew.agreedOn);
        return new ContactAgreement(person, anew.frequency, anew.method, anew.agreedOn, anew.officer, anew.safeContact, lastReached,
                contacts, later ? cause : anew.cause, history.agreed(this, anew.agreedOn));
    }

    /// The same, kept by somebody else.
    ContactAgreement handedOver(UserId to) {
        return new ContactAgreement(person, frequency, method, agreedOn, to, safeContact, lastReached, contacts, cause, history);
    }

    ContactAgreement with(Contact contact, CommitRef recordedBy) {
        var all = new ArrayList<>(contacts);
        all.add(contact);
        all.sort(Comparator.comparing(Contact::at).reversed());
        var kept = all.subList(0, Math.min(all.size(), Contacts.CONTACTS_KEPT_MAX));
        var day = LocalDate.ofInstant(contact.at(), Words.ZONE);
        boolean latest = contact.reached() && (lastReached == null || !day.isBefore(lastReached));
        return new ContactAgreement(person, frequency, method, agreedOn, officer, safeContact, latest ? day : lastReached, kept,
                latest ? recordedBy : cause, history.with(contact, day));
    }

    /// Looked at again on a day; what was agreed stays.
    ContactAgreement looked(LocalDate on) {
        return with(history.looked(on));
    }

    /// What they said of action.
    ContactAgreement wished(LocalDate on, ActionWish wish) {
        return with(history.wished(on, wish));
    }

    private ContactAgreement with(ContactHistory other) {
        return new ContactAgreement(person, frequency, method, agreedOn, officer, safeContact, lastReached, contacts, cause, other);
    }

    /// The last day on which it was agreed or looked at; empty where nothing was agreed.
    Optional<LocalDate> lookedAt() {
        var reviewed = history.reviewedOn();
        return Optional.ofNullable(agreedOn).map(agreed -> reviewed == null || reviewed.isBefore(agreed) ? agreed : reviewed);
    }

    /// How it was kept until today.
    Kept kept(LocalDate today) {
        return history.kept(this, today);
    }

    /// How often they asked for news themselves since we last reached them of our own accord, among the contacts kept.
    int askedThemselves() {
        return (int) contacts.stream()
                .takeWhile(contact -> !(contact.reached() && contact.initiatedBy() == ContactInitiator.US))
                .filter(contact -> contact.initiatedBy() == ContactInitiator.PROTECTED_PERSON)
                .count();
    }

    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Words.ZONE).toInstant();
    }
}
