package gwarchod.mappa.minutes;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.deadline.Due;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.words.Phrase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// When minutes are waited for: to be circulated, or the chair to answer somebody about them. Pure.
final class MinutesAgenda {
    static final AgendaRule DUE = new AgendaRule("minutes-due", MinutesAgenda::due);
    static final AgendaRule ONWARD = new AgendaRule("minutes-onward-waiting", MinutesAgenda::onward);
    static final AgendaRule REQUEST = new AgendaRule("minutes-request-waiting", MinutesAgenda::request);
    static final AgendaRule AMENDMENT = new AgendaRule("minutes-amendment-waiting", MinutesAgenda::amendment);
    static final List<AgendaRule> RULES = List.of(DUE, ONWARD, REQUEST, AMENDMENT);

    private MinutesAgenda() {}

    private static Findings due(CaseFile file, Instant now) {
        return HeldItem.all(file).stream()
                .filter(item -> Minutes.of(file).of(item.item()).circulated().isEmpty())
                .map(item -> item(DUE.id(), item.item(), MinutesClock.circulated(file, item), item.closedAt(), item.closed(), now))
                .collect(Findings.all());
    }

    private static Findings onward(CaseFile file, Instant now) {
        return minutes(file).flatMap(one -> SharingRules.waiting(one).stream())
                .map(one -> item(ONWARD.id(), one.id(), MinutesClock.onward(file, Days.of(one.asked().at())), one.asked().at(), one.asked().ref(), now))
                .collect(Findings.all());
    }

    private static Findings request(CaseFile file, Instant now) {
        return minutes(file).flatMap(one -> one.requests().stream()).filter(one -> one.answer() == null)
                .map(one -> item(REQUEST.id(), one.id(), MinutesClock.request(file, one.said().receivedOn()), one.recorded().at(), one.recorded().ref(), now))
                .collect(Findings.all());
    }

    private static Findings amendment(CaseFile file, Instant now) {
        return minutes(file).flatMap(one -> one.amendments().stream()).filter(one -> one.agreed() == null)
                .map(one -> item(AMENDMENT.id(), one.id(), MinutesClock.onward(file, Days.of(one.asked().at())), one.asked().at(), one.asked().ref(), now))
                .collect(Findings.all());
    }

    private static Stream<ItemMinutes> minutes(CaseFile file) {
        return Minutes.of(file).items().values().stream();
    }

    /// By when the first of those who asked about these minutes is answered; empty: nobody waits.
    static Optional<LocalDate> firstDue(CaseFile file, ItemMinutes one) {
        return Stream.of(
                SharingRules.waiting(one).stream().map(asked -> MinutesClock.onward(file, Days.of(asked.asked().at()))),
                one.requests().stream().filter(asked -> asked.answer() == null).map(asked -> MinutesClock.request(file, asked.said().receivedOn())),
                one.amendments().stream().filter(asked -> asked.agreed() == null).map(asked -> MinutesClock.onward(file, Days.of(asked.asked().at()))))
                .flatMap(dues -> dues).map(Due::lastDay).min(Comparator.naturalOrder());
    }

    private static Findings item(String rule, EntityId about, Due due, Instant recorded, CommitRef cause, Instant now) {
        boolean late = due.missedBy(now);
        var found = Findings.of(new AgendaItem(rule + ":" + about, rule, Minutes.WORK_ID,
                Phrase.of("agenda." + rule + (late ? ".title-overdue" : ".title"), due.lastDay()), new Cause(rule, recorded, cause),
                late ? Urgency.HIGH : Urgency.ROUTINE, Phrase.of("agenda." + rule + ".asks")));
        return late ? found : found.until(due.until());
    }
}
