package gwarchod.mappa.referral;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.level.MappaLevel;
import gwarchod.core.deadline.Due;
import gwarchod.core.words.Phrase;
import gwarchod.mappa.screening.Screenings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What waits between a screening and the first meeting, and for another area. Titles say what the summary says and no more.
final class ReferralAgenda {
    /// A referral to a formal meeting that nobody has answered.
    private static final String WAITING = "mappa-referral-waiting";
    private static final String FIRST_MEETING = "mappa-first-meeting";
    private static final String TRANSFER = "mappa-transfer-waiting";
    private static final String TO_REFER = "mappa-to-refer";

    static final List<AgendaRule> RULES = List.of(
            new AgendaRule(WAITING, ReferralAgenda::waiting),
            new AgendaRule(FIRST_MEETING, ReferralAgenda::firstMeeting),
            new AgendaRule(TRANSFER, ReferralAgenda::transfer),
            new AgendaRule(TO_REFER, ReferralAgenda::toRefer));

    private ReferralAgenda() {}

    static Due firstMeeting(CaseFile file, MappaReferrals.One one, MappaReferrals.Reply answer) {
        return MappaReferrals.firstMeeting(file, one.said().level(), Days.of(answer.at()));
    }

    /// What was found to be one to refer, and wasn't since.
    static Optional<Screenings.ToRefer> unreferred(CaseFile file) {
        return Screenings.toRefer(file).filter(found -> !file.state(MappaReferrals.DISCIPLINE).referredAfter(found.ref())
                && !MappaLevel.decidedAfter(file, found.ref()));
    }

    private static Findings waiting(CaseFile file, Instant now) {
        return file.state(MappaReferrals.DISCIPLINE).waiting().map(one -> Findings.of(item(WAITING, one.said().referral().value(),
                Phrase.of("agenda.mappa-referral-waiting.title", one.said().level(), one.at()),
                new Cause(WAITING, one.at(), one.commit()), one.said().level() == 3 ? Urgency.HIGH : Urgency.ROUTINE))).orElse(Findings.NONE);
    }

    private static Findings firstMeeting(CaseFile file, Instant now) {
        return file.state(MappaReferrals.DISCIPLINE).unmet(file).map(one -> firstMeeting(file, one, now)).orElse(Findings.NONE);
    }

    private static Findings firstMeeting(CaseFile file, MappaReferrals.One one, Instant now) {
        var answer = one.answer();
        if (answer == null) {
            return Findings.NONE;
        }
        var due = firstMeeting(file, one, answer);
        boolean late = due.missedBy(now);
        var found = Findings.of(item(FIRST_MEETING, one.said().referral().value(),
                Phrase.of("agenda." + FIRST_MEETING + (late ? ".title-late" : ".title"), one.said().level()),
                new Cause(FIRST_MEETING, answer.at(), answer.commit()), late || one.said().level() == 3 ? Urgency.HIGH : Urgency.ROUTINE));
        return late ? found : found.until(due.until());
    }

    private static Findings transfer(CaseFile file, Instant now) {
        return file.state(MappaReferrals.DISCIPLINE).transferring().map(one -> Findings.of(item(TRANSFER, one.said().transfer().value(),
                Phrase.of("agenda." + TRANSFER + ".title"), new Cause(TRANSFER, one.at(), one.commit()), Urgency.ROUTINE))).orElse(Findings.NONE);
    }

    private static Findings toRefer(CaseFile file, Instant now) {
        return unreferred(file).map(found -> Findings.of(new AgendaItem(TO_REFER + ":referral", TO_REFER, Screenings.SECTION_ID,
                Phrase.of("agenda." + TO_REFER + ".title"), new Cause(TO_REFER, found.at(), found.ref()), Urgency.ROUTINE,
                Phrase.of("agenda." + TO_REFER + ".asks")))).orElse(Findings.NONE);
    }

    private static AgendaItem item(String rule, String what, Phrase title, Cause cause, Urgency urgency) {
        return new AgendaItem(rule + ":" + what, rule, MappaReferrals.SECTION_ID, title, cause, urgency, Phrase.of("agenda." + rule + ".asks"));
    }
}
