package gwarchod.clinic.briefing;

import gwarchod.clinic.briefing.BriefingEvent.Read;
import gwarchod.clinic.briefing.BriefingEvent.Written;
import gwarchod.clinic.referral.Referral;
import gwarchod.clinic.referral.Referrals;
import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.words.Phrase;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What may be written into a briefing and by whom it is read, and when whoever leads is asked for one. Pure.
final class BriefingRules {
    static final AgendaRule MISSING = new AgendaRule("briefing-missing", BriefingRules::missing);
    static final AgendaRule REVIEW_DUE = new AgendaRule("briefing-review-due", BriefingRules::reviewDue);

    private BriefingRules() {}

    private static Optional<Referral> referral(CaseFile file, EntityId id) {
        return file.state(Referrals.DISCIPLINE).get(id);
    }

    static Decision write(CaseFile file, WriteBriefing command, Deciding with) {
        var referral = referral(file, command.referral());
        if (referral.isEmpty()) {
            return Decision.invalid("referral-unknown", "/referral");
        }
        return Checks.at(with.now())
                .text("/staffSafety", command.staffSafety())
                .date("/from", command.from())
                .date("/reviewBy", command.reviewBy())
                .order("/reviewBy", command.from(), command.reviewBy())
                .holds(!command.reviewBy().isBefore(with.today()), "date-past", "/reviewBy")
                .then(() -> {
                    var said = new Written(command.referral(), referral.get().provider(), with.guard().apply(command.staffSafety()),
                            with.guardedOrNone(command.noContact()), with.guardedOrNone(command.venue()), command.from(), command.reviewBy());
                    if (!referral.get().active()) {
                        return Decision.refuse("referral-ended");
                    }
                    boolean stands = Briefings.of(file).get(command.referral()).filter(one -> one.said().equals(said)).isPresent();
                    return stands ? Decision.noChange() : Decision.accept(said);
                });
    }

    static Decision confirm(CaseFile file, ConfirmBriefing command, Deciding with) {
        var found = Briefings.of(file).get(command.referral()).filter(one -> one.said().provider().equals(with.actor().agency()));
        if (found.isEmpty()) {
            return Decision.invalid("referral-unknown", "/referral");
        } else if (found.get().version() != command.version()) {
            return Decision.refuse("briefing-changed");
        }
        return found.get().isReadBy(with.actor().user()) ? Decision.noChange() : Decision.accept(new Read(command.referral(), command.version()));
    }

    /// Somebody takes part, and their provider's staff were told nothing.
    private static Findings missing(CaseFile file, Instant now) {
        return takingPart(file).filter(one -> Briefings.of(file).get(one.id()).isEmpty())
                .map(one -> Findings.of(item(MISSING.id(), one, new Cause(MISSING.id(), one.asked().at(), one.asked().commit()))))
                .collect(Findings.all());
    }

    private static Findings reviewDue(CaseFile file, Instant now) {
        return takingPart(file).flatMap(one -> Briefings.of(file).get(one.id()).stream().map(briefing -> {
            var from = Days.start(briefing.said().reviewBy().plusDays(1));
            return now.isBefore(from) ? Findings.later(from)
                    : Findings.of(item(REVIEW_DUE.id(), one, new Cause(REVIEW_DUE.id(), briefing.at(), briefing.commit())));
        })).collect(Findings.all());
    }

    private static Stream<Referral> takingPart(CaseFile file) {
        return file.state(Referrals.DISCIPLINE).all().stream().filter(Referral::takesPart);
    }

    private static AgendaItem item(String rule, Referral referral, Cause cause) {
        return new AgendaItem(rule + ":" + referral.id(), rule, Briefings.SECTION_ID,
                Phrase.of("agenda." + rule + ".title", referral.programmeName()), cause, Urgency.HIGH, Phrase.of("agenda." + rule + ".asks"),
                Set.of(referral.provider()));
    }
}
