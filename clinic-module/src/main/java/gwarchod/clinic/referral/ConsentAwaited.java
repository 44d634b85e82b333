package gwarchod.clinic.referral;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Set;

/// A referral that waits for the person's consent for longer than it should.
final class ConsentAwaited {
    /// A local setting, not verified: no guidance names a number of days.
    static final Period ASKED_AT_MOST = Period.ofDays(7);

    static final AgendaRule RULE = new AgendaRule("consent-awaited", ConsentAwaited::find);

    private ConsentAwaited() {}

    private static Findings find(CaseFile file, Instant now) {
        return file.state(Referrals.DISCIPLINE).all().stream()
                .filter(ConsentAwaited::waits)
                .map(referral -> now.isBefore(overdueFrom(referral)) ? Findings.later(overdueFrom(referral)) : Findings.of(item(referral)))
                .collect(Findings.all());
    }

    static boolean overdue(Referral referral, Instant now) {
        return waits(referral) && !now.isBefore(overdueFrom(referral));
    }

    private static boolean waits(Referral referral) {
        return referral.active() && !referral.required() && referral.consent() == ReferralConsent.AWAITED;
    }

    /// The start, in the United Kingdom, of the first day that is more than those days after the asking.
    private static Instant overdueFrom(Referral referral) {
        return askedOn(referral).plus(ASKED_AT_MOST).plusDays(1).atStartOfDay(Words.ZONE).toInstant();
    }

    private static LocalDate askedOn(Referral referral) {
        return LocalDate.ofInstant(referral.asked().at(), Words.ZONE);
    }

    private static AgendaItem item(Referral referral) {
        return new AgendaItem("consent-awaited:" + referral.id(), RULE.id(), Referrals.SECTION_ID,
                Phrase.of("agenda.consent-awaited.title", referral.programmeName(), askedOn(referral)),
                new Cause(RULE.id(), referral.asked().at(), referral.asked().commit()), Urgency.ROUTINE,
                Phrase.of("agenda.consent-awaited.asks"), Set.of(referral.provider()));
    }
}
