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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A referral on hold that somebody has to look at again: on the day they said they would, or on the day after what it waits for. Nothing
/// lapses of itself: what becomes of it, a person says.
final class HoldDue {
    static final AgendaRule RULE = new AgendaRule("referral-hold-due", HoldDue::find);

    private HoldDue() {}

    private static Findings find(CaseFile file, Instant now) {
        return file.state(Referrals.DISCIPLINE).all().stream()
                .flatMap(referral -> dueFrom(referral).map(due -> now.isBefore(due) ? Findings.later(due) : Findings.of(item(referral))).stream())
                .collect(Findings.all());
    }

    /// Empty: it isn't on hold, or was put on hold before anybody was asked until when.
    private static Optional<Instant> dueFrom(Referral referral) {
        var hold = referral.ready().hold();
        if (hold == null || referral.stage() != ReferralStage.ON_HOLD) {
            return Optional.empty();
        }
        var after = Optional.ofNullable(hold.until()).map(day -> day.plusDays(1));
        return Stream.of(after, Optional.ofNullable(hold.reviewOn())).flatMap(Optional::stream)
                .min(LocalDate::compareTo).map(day -> day.atStartOfDay(Words.ZONE).toInstant());
    }

    private static AgendaItem item(Referral referral) {
        var hold = referral.ready().hold();
        return new AgendaItem(RULE.id() + ":" + referral.id(), RULE.id(), Referrals.SECTION_ID,
                referral.kind() == ReferralKind.CLINIC ? Phrase.of("agenda.referral-hold-due.clinic")
                        : Phrase.of("agenda.referral-hold-due.title", referral.programmeName()),
                new Cause(RULE.id(), hold.recorded(), hold.ref()), Urgency.ROUTINE, Phrase.of("agenda.referral-hold-due.asks"),
                Set.of(referral.provider()));
    }
}
