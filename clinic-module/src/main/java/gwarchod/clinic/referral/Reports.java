package gwarchod.clinic.referral;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.attendance.Attendances;
import gwarchod.core.journal.Decision;
import gwarchod.core.setting.Settings;
import gwarchod.core.sharing.Level;
import gwarchod.core.words.Phrase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a provider reports at the end of a referral to a programme, and by when. It owes one on everybody it met, however it ended: of who
/// completed it, how far; of anybody else, why not and what next. Pure.
final class Reports {
    static final AgendaRule OVERDUE = new AgendaRule("report-overdue", Reports::overdue);

    private static final String ATTENDANCE = "attendance.record";

    private Reports() {}

    /// By when a report is due; empty: none is owed, or it was given. A clinic owes none: what it advised is released by itself.
    static Optional<LocalDate> dueOn(Settings settings, Referrals state, Referral referral) {
        return referral.kind() == ReferralKind.PROGRAMME && !referral.stage().open() && met(referral) && state.ends().report(referral.id()).isEmpty()
                ? Optional.of(referral.since().plusDays(settings.at("report.due-days", referral.since()).number()))
                : Optional.empty();
    }

    /// Whether the provider ever found out anything about them.
    private static boolean met(Referral referral) {
        return referral.steps().stream().map(Referral.Step::stage)
                .anyMatch(stage -> stage == ReferralStage.SUITABLE || stage == ReferralStage.UNSUITABLE || stage == ReferralStage.STARTED);
    }

    /// A report is a fact: it is refused only where there is nothing it could be about. The same again changes nothing.
    static Decision note(CaseFile file, NoteReport said, Deciding with) {
        var state = file.state(Referrals.DISCIPLINE);
        var known = state.get(said.referral()).filter(one -> one.kind() == ReferralKind.PROGRAMME);
        if (known.isEmpty()) {
            return Decision.invalid("referral-unknown", "/referral");
        }
        return state.ends().report(said.referral()).isPresent()
                ? Decision.noChange()
                : Decision.accept(new ReferralEvent.ReportGiven(said.referral(), said.report().guarded(with.guard())));
    }

    private static Findings overdue(CaseFile file, Instant now) {
        var state = file.state(Referrals.DISCIPLINE);
        return state.all().stream()
                .map(one -> dueOn(file.settings(), state, one).map(due -> overdue(state, one, due, now)).orElse(Findings.NONE))
                .collect(Findings.all());
    }

    private static Findings overdue(Referrals state, Referral referral, LocalDate due, Instant now) {
        var late = Days.start(due.plusDays(1));
        var end = state.ends().of(referral);
        return now.isBefore(late) ? Findings.later(late) : Findings.of(new AgendaItem(
                OVERDUE.id() + ":" + referral.id(), OVERDUE.id(), Referrals.SECTION_ID,
                Phrase.of("agenda.report-overdue.title", referral.programmeName()),
                new Cause(OVERDUE.id(), end.at(), end.commit()), Urgency.ROUTINE, Phrase.of("agenda.report-overdue.asks"), Set.of(referral.provider())));
    }

    /// Those of the referrals that are in the section for a reader, newest first: given, or owed.
    static List<ReferralsView.Report> of(CaseFile file, List<Referral> open, Rendering rendering) {
        var state = file.state(Referrals.DISCIPLINE);
        return open.stream().flatMap(one -> row(file, state, one, rendering).stream()).toList();
    }

    private static Optional<ReferralsView.Report> row(CaseFile file, Referrals state, Referral one, Rendering rendering) {
        var given = state.ends().report(one.id());
        var due = dueOn(file.settings(), state, one);
        return given.isEmpty() && due.isEmpty() ? Optional.empty() : Optional.of(new ReferralsView.Report(one.id(),
                rendering.directory().name(one.provider()), one.programmeName(), one.stage(), one.since(), due.orElse(null),
                due.isPresent() && rendering.today().isAfter(due.get()), given.map(said -> said(file, one, said, rendering)).orElse(null)));
    }

    private static ReferralsView.Said said(CaseFile file, Referral one, Ends.Given given, Rendering rendering) {
        var report = given.report();
        boolean counts = rendering.scope().sees(ATTENDANCE, Level.FULL) && rendering.opens(ATTENDANCE, one.provider());
        var turnout = counts
                ? file.state(Attendances.DISCIPLINE).turnout(one.provider(), one.programmeName(), one.referredOn(), one.since())
                : null;
        return new ReferralsView.Said(report.achieved(), turnout == null ? null : turnout.came(), turnout == null ? null : turnout.expected(),
                report.modules().stream().map(rendering::text).toList(), rendering.text(report.behaviour()), rendering.text(report.risks()),
                rendering.text(report.recommendations()), rendering.text(report.reason()), rendering.text(report.next()),
                rendering.directory().name(given.by()), Days.of(given.at()));
    }
}
