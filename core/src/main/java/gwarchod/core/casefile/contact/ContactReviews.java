package gwarchod.core.casefile.contact;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.breach.BreachTime;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.development.Developments;
import gwarchod.core.casefile.order.Binding;
import gwarchod.core.words.Phrase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// When what was agreed has to be looked at again: at each stage, and when somebody who didn't support action is in touch again. Pure.
final class ContactReviews {
    static final AgendaRule DUE = new AgendaRule("contact-review-due", ContactReviews::due);
    static final AgendaRule REOPEN = new AgendaRule("outcome-reopen-asked", ContactReviews::reopen);

    /// Evidential difficulties because the victim doesn't support action: the suspect not identified, and identified.
    private static final Set<Integer> NOT_SUPPORTED = Set.of(14, 16);

    private ContactReviews() {}

    /// The days on which a stage began, and those still to come: what happened to the person, an order made, changed, broken or about to
    /// end, an outcome.
    private static Stream<LocalDate> stages(CaseFile file) {
        var happened = Developments.of(file).all().stream().filter(one -> !one.off()).map(one -> Days.of(one.at()));
        var orders = Binding.of(file).stream().flatMap(order -> Stream.concat(order.termsOn().stream(), order.expiresOn().stream()
                .map(on -> on.minusDays(file.settings().at("telling.order-ends-days", on).number()))));
        var breaches = BreachTime.of(file).stream().map(breach -> Days.of(breach.occurred()));
        var outcomes = Crimes.of(file).all().stream().filter(crime -> !crime.cancelled()).flatMap(crime -> Stream.ofNullable(crime.outcomeOn()));
        return Stream.of(happened, orders, breaches, outcomes).flatMap(one -> one);
    }

    /// Since when it is to be looked at again; empty: nothing changed since it was.
    static Optional<LocalDate> since(CaseFile file, ContactAgreement agreement, Instant now) {
        var today = Days.of(now);
        return agreement.lookedAt().flatMap(looked ->
                stages(file).filter(day -> day.isAfter(looked) && !day.isAfter(today)).min(LocalDate::compareTo));
    }

    private static Findings due(CaseFile file, Instant now) {
        var today = Days.of(now);
        var next = stages(file).filter(day -> day.isAfter(today)).min(LocalDate::compareTo).map(Days::start);
        var found = Contacts.of(file).agreements().stream()
                .flatMap(agreement -> since(file, agreement, now).map(day -> Findings.of(new AgendaItem(
                        DUE.id() + ":" + agreement.person() + ":" + day, DUE.id(), Contacts.AGREEMENTS.id(),
                        Phrase.of("agenda.contact-review-due.title", day), new Cause(DUE.id(), Days.start(day), agreement.cause()), Urgency.ROUTINE,
                        Phrase.of("agenda.contact-review-due.asks")))).stream())
                .collect(Findings.all());
        return next.map(found::until).orElse(found);
    }

    /// Since when they have been in touch again, or support action, after action had ended because they didn't; empty: it hasn't, or they
    /// haven't.
    static Optional<LocalDate> back(CaseFile file, ContactAgreement agreement) {
        var history = agreement.history();
        var supports = history.wish() == ActionWish.SUPPORTS_ACTION ? history.wishOn() : null;
        return Crimes.of(file).all().stream()
                .filter(crime -> !crime.cancelled() && NOT_SUPPORTED.contains(crime.outcome()))
                .filter(crime -> crime.protectedPerson() == null || crime.protectedPerson().equals(agreement.person()))
                .flatMap(crime -> Stream.ofNullable(crime.outcomeOn()))
                .flatMap(ended -> Stream.concat(
                        history.asked().stream().filter(day -> day.isAfter(ended)),
                        Stream.ofNullable(supports).filter(day -> !day.isBefore(ended))))
                .min(LocalDate::compareTo);
    }

    /// It says nothing of the crime: who speaks for the victim is told nothing of those.
    private static Findings reopen(CaseFile file, Instant now) {
        return Contacts.of(file).agreements().stream()
                .flatMap(agreement -> back(file, agreement).map(day -> Findings.of(new AgendaItem(
                        REOPEN.id() + ":" + agreement.person(), REOPEN.id(), Contacts.AGREEMENTS.id(), Phrase.of("agenda.outcome-reopen-asked.title"),
                        new Cause(REOPEN.id(), Days.start(day), agreement.cause()), Urgency.HIGH,
                        Phrase.of("agenda.outcome-reopen-asked.asks")))).stream())
                .collect(Findings.all());
    }
}
