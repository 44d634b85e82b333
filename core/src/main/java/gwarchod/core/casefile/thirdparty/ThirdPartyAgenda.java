package gwarchod.core.casefile.thirdparty;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.setting.Settings;
import gwarchod.core.words.Phrase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.BiFunction;

/// What is due on disclosures to third parties. Their days are for whoever reads the section in full: no title gives one, and the cause is
/// when it was recorded.
final class ThirdPartyAgenda {
    /// In how many days a recipient should have signed.
    static final String DAYS = "third-party.agreement-days";

    static final AgendaRule DEFERRED = rule("third-party-deferred", (one, now) -> one.deferred() ? from(one, "third-party-deferred", now) : Findings.NONE);
    static final AgendaRule NOT_MADE = rule("third-party-not-made", ThirdPartyAgenda::notMade);
    static final AgendaRule AGREEMENT = new AgendaRule("third-party-unsigned", (file, now) -> ThirdPartyDisclosures.of(file).all().stream()
            .map(one -> unsigned(one, file.settings(), now)).collect(Findings.all()));
    static final AgendaRule SUBJECT_UNTOLD = rule("third-party-subject-untold",
            (one, _) -> one.awaitsSubject() ? Findings.of(item(one, "third-party-subject-untold", Urgency.ROUTINE)) : Findings.NONE);
    static final AgendaRule REVIEW_DUE = rule("third-party-review-due",
            (one, now) -> one.made().isPresent() ? from(one, "third-party-review-due", now) : Findings.NONE);

    private ThirdPartyAgenda() {}

    private static AgendaRule rule(String id, BiFunction<ThirdParty, Instant, Findings> find) {
        return new AgendaRule(id, (CaseFile file, Instant now) ->
                ThirdPartyDisclosures.of(file).all().stream().map(one -> find.apply(one, now)).collect(Findings.all()));
    }

    /// Asked for from its day on.
    private static Findings from(ThirdParty one, String rule, Instant now) {
        return one.againOn().map(on -> {
            var starts = Days.start(on);
            return now.isBefore(starts) ? Findings.later(starts) : pressing(one, rule, on, now);
        }).orElse(Findings.NONE);
    }

    private static Findings notMade(ThirdParty one, Instant now) {
        return one.dueOn().map(due -> pressing(one, "third-party-not-made", due, now)).orElse(Findings.NONE);
    }

    private static Findings unsigned(ThirdParty one, Settings settings, Instant now) {
        return one.awaitsAgreement()
                ? one.made().map(made -> pressing(one, "third-party-unsigned", signedBy(made.madeOn(), settings), now)).orElse(Findings.NONE)
                : Findings.NONE;
    }

    /// By when a recipient should have signed.
    static LocalDate signedBy(LocalDate made, Settings settings) {
        return made.plusDays(settings.at(DAYS, made).number());
    }

    /// Past its day it presses.
    private static Findings pressing(ThirdParty one, String rule, LocalDate due, Instant now) {
        var late = Days.start(due.plusDays(1));
        var found = Findings.of(item(one, rule, now.isBefore(late) ? Urgency.ROUTINE : Urgency.HIGH));
        return now.isBefore(late) ? found.until(late) : found;
    }

    private static AgendaItem item(ThirdParty one, String rule, Urgency urgency) {
        return new AgendaItem(rule + ":" + one.id(), rule, ThirdPartyDisclosures.SECTION_ID, Phrase.of("agenda." + rule + ".title"),
                new Cause(rule, one.recorded(), one.ref()), urgency, Phrase.of("agenda." + rule + ".asks"));
    }
}
