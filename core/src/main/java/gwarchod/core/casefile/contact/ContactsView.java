package gwarchod.core.casefile.contact;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The section `contact.agreements` in full.
public record ContactsView(List<Row> agreements) {
    /// @param frequency absent: nothing was agreed yet
    /// @param name as this reader may call the person
    /// @param nextDue the last day on which the next contact is in time; absent when none is ever due
    /// @param askedThemselves how often they asked for news since we last reached them
    /// @param contacts the latest first
    /// @param toReviewSince when something changed since it was last looked at; absent: nothing did
    /// @param backInTouch see [ContactReviews#back]
    public record Row(
            PersonId person, String name, @Nullable ContactFrequency frequency, @Nullable ContactMethod method,
            @Nullable LocalDate agreedOn, @Nullable UserId officer, @Nullable String officerName, String safeContact,
            @Nullable LocalDate lastReached, @Nullable LocalDate nextDue, boolean overdue,
            int askedThemselves, List<Made> contacts, Kept kept, @Nullable LocalDate toReviewSince, @Nullable ActionWish wish,
            @Nullable LocalDate wishOn, boolean backInTouch) {
        public Row {
            contacts = List.copyOf(contacts);
        }
    }

    public record Made(
            EntityId id, Instant occurredAt, ContactMethod method, ContactInitiator initiatedBy, boolean reached, String note, String by) {}

    /// @param count with how many people something was agreed
    /// @param nextDue the earliest of all
    /// @param toReview how many are to be looked at again
    /// @param backInTouch how many have been in touch since action ended because they didn't support it
    public record Summary(int count, int overdue, @Nullable LocalDate nextDue, int toReview, int backInTouch) {}

    public ContactsView {
        agreements = List.copyOf(agreements);
    }

    static Optional<ContactsView> of(CaseFile file, Rendering rendering) {
        var all = Contacts.of(file).agreements();
        return all.isEmpty() ? Optional.empty() : Optional.of(new ContactsView(all.stream().map(one -> row(file, one, rendering)).toList()));
    }

    private static Row row(CaseFile file, ContactAgreement one, Rendering rendering) {
        var officer = one.officer();
        return new Row(
                one.person(), rendering.names().apply(one.person()), one.frequency(), one.method(), one.agreedOn(), officer,
                officer == null ? null : rendering.directory().name(officer), rendering.text(one.safeContact()), one.lastReached(),
                one.nextDue(file.settings()).orElse(null), one.overdue(file.settings(), rendering.today()), one.askedThemselves(),
                one.contacts().stream().map(contact -> made(contact, rendering)).toList(), one.kept(rendering.today()),
                ContactReviews.since(file, one, rendering.now()).orElse(null), one.history().wish(), one.history().wishOn(),
                ContactReviews.back(file, one).isPresent());
    }

    private static Made made(Contact contact, Rendering rendering) {
        return new Made(
                contact.id(), contact.at(), contact.method(), contact.initiatedBy(), contact.reached(), rendering.text(contact.note()),
                rendering.directory().name(contact.by()));
    }

    Summary summary() {
        return new Summary(
                (int) agreements.stream().filter(row -> row.frequency() != null).count(),
                (int) agreements.stream().filter(Row::overdue).count(),
                agreements.stream().map(Row::nextDue).filter(Objects::nonNull).min(LocalDate::compareTo).orElse(null),
                (int) agreements.stream().filter(row -> row.toReviewSince() != null).count(),
                (int) agreements.stream().filter(Row::backInTouch).count());
    }
}
