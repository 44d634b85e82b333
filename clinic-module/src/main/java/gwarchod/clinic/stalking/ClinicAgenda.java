package gwarchod.clinic.stalking;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.plan.MeasureStatus;
import gwarchod.core.casefile.plan.Plan;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;

/// What a clinic's meeting, and whoever manages the person, is asked about: questions that wait, formulations about to lapse, advice nobody
/// decided about, and measures whose advice was taken back. What a formulation says of the person is in none of it.
final class ClinicAgenda {
    /// How long before its last day a formulation is put up for renewal. A local setting, not verified: no guidance names a time.
    static final Period RENEWED_BEFORE = Period.ofDays(30);

    static final AgendaRule WAITING = new AgendaRule("clinic-question-waiting", (file, _) -> waiting(file));
    static final AgendaRule EXPIRING = new AgendaRule("clinic-formulation-expiring", ClinicAgenda::expiring);
    static final AgendaRule UNDECIDED = new AgendaRule("clinic-advice-undecided", (file, _) -> undecided(file));
    static final AgendaRule TAKEN_BACK = new AgendaRule("clinic-advice-withdrawn", (file, _) -> takenBack(file));

    static final List<AgendaRule> ALL = List.of(WAITING, EXPIRING, UNDECIDED, TAKEN_BACK);

    private ClinicAgenda() {}

    private static Findings waiting(CaseFile file) {
        var state = file.state(StalkingClinic.DISCIPLINE);
        return state.questions().stream()
                .filter(one -> state.state(one) == QuestionState.WAITING && StalkingClinic.has(file, one.said().clinic()))
                .map(one -> Findings.of(item(WAITING, one.id(), StalkingClinic.ASKED, one.at(), one.ref(), Urgency.ROUTINE,
                        Set.of(one.said().clinic(), one.said().asker()))))
                .collect(Findings.all());
    }

    private static Findings expiring(CaseFile file, Instant now) {
        return file.state(StalkingClinic.DISCIPLINE).releases().stream()
                .filter(ClinicRelease::stands)
                .map(one -> {
                    var from = start(one.said().validUntil().minus(RENEWED_BEFORE));
                    return now.isBefore(from) ? Findings.later(from)
                            : Findings.of(item(EXPIRING, one.id(), StalkingClinic.RELEASED, one.at(), one.ref(), Urgency.ROUTINE,
                                    Set.of(one.said().clinic())));
                })
                .collect(Findings.all());
    }

    private static Findings undecided(CaseFile file) {
        var state = file.state(StalkingClinic.DISCIPLINE);
        return state.advice().stream()
                .filter(one -> one.state(state.from(one)) == PieceState.PROPOSED)
                .map(one -> Findings.of(item(UNDECIDED, one.id(), StalkingClinic.ADVICE, one.at(), one.ref(), Urgency.HIGH,
                        clinic(state, one))))
                .collect(Findings.all());
    }

    private static Findings takenBack(CaseFile file) {
        var state = file.state(StalkingClinic.DISCIPLINE);
        return state.advice().stream()
                .filter(one -> state.from(one).withdrawn() != null && runs(file, one))
                .map(one -> Findings.of(item(TAKEN_BACK, one.id(), StalkingClinic.ADVICE, one.at(), one.ref(), Urgency.HIGH, clinic(state, one))))
                .collect(Findings.all());
    }

    private static boolean runs(CaseFile file, ClinicAdvice one) {
        var decided = one.decided();
        return decided != null && decided.measure() != null && file.state(Plan.DISCIPLINE).status(decided.measure())
                .filter(status -> status != MeasureStatus.DONE && status != MeasureStatus.DROPPED).isPresent();
    }

    private static Set<AgencyId> clinic(StalkingClinic state, ClinicAdvice one) {
        return Set.of(state.from(one).said().clinic());
    }

    private static AgendaItem item(AgendaRule rule, EntityId what, String section, Instant at, CommitRef ref, Urgency urgency, Set<AgencyId> owners) {
        return new AgendaItem(rule.id() + ":" + what, rule.id(), section, Phrase.of("agenda." + rule.id() + ".title"),
                new Cause(rule.id(), at, ref), urgency, Phrase.of("agenda." + rule.id() + ".asks"), owners);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Words.ZONE).toInstant();
    }
}
