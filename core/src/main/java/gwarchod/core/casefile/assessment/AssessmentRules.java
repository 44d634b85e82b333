package gwarchod.core.casefile.assessment;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.assessment.AssessmentEvent.AssessmentCompleted;
import gwarchod.core.casefile.assessment.AssessmentEvent.AssessmentConsidered;
import gwarchod.core.casefile.assessment.AssessmentEvent.AssessmentFilledIn;
import gwarchod.core.casefile.crime.Crime;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.crime.VictimRelation;
import gwarchod.core.casefile.people.People;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What may be recorded about assessments, and which of them are late. Pure.
final class AssessmentRules {
    /// Assessments of one case at most.
    static final int ASSESSMENTS_MAX = 500;

    /// How often one assessment is filled in at most.
    static final int VERSIONS_MAX = 50;

    static final AgendaRule NOT_DONE = new AgendaRule("assessment-not-done", AssessmentRules::late);

    private AssessmentRules() {}

    static Decision consider(CaseFile file, ConsiderAssessment command, Deciding with) {
        var before = command.assessment() == null ? Optional.<Assessment>empty() : Assessments.of(file).find(command.assessment());
        var crime = before.isPresent() ? before.get().crime() : command.crime();
        var about = before.isPresent() ? before.get().about() : command.about();
        var why = command.notDoneBecause();
        var checks = Checks.at(with.now())
                .holds(command.assessment() == null || before.isPresent(), "assessment-not-on-case", "/assessment")
                .holds(before.isEmpty() || before.get().tool() == command.tool(), "assessment-of-another-tool", "/tool")
                .pastDate("/consideredOn", command.consideredOn())
                .holds(crime == null || Crimes.of(file).find(crime).isPresent(), "crime-not-on-case", "/crime")
                .holds(about == null || People.of(file).has(about), "person-not-on-case", "/about")
                .date("/dueOn", command.dueOn())
                .order("/dueOn", command.consideredOn(), command.dueOn())
                .holds(why == null || !why.isBlank(), "text-required", "/notDoneBecause")
                .holds(why == null || command.dueOn() == null, "planned-or-not-done", "/notDoneBecause")
                .holds(Assessments.of(file).all().size() < ASSESSMENTS_MAX, "too-many", "/tool", ASSESSMENTS_MAX);
        return checks.then(() -> {
            if (before.isPresent() && before.get().state() == AssessmentState.COMPLETED) {
                return Decision.refuse("assessment-already-completed");
            }
            var assessment = before.map(Assessment::id).orElseGet(() -> new EntityId(with.ids().next()));
            return Decision.accept(
                    List.of(new AssessmentConsidered(assessment, command.tool(), command.consideredOn(), crime, about, command.dueOn(),
                            why == null ? null : with.guard().apply(why))),
                    Map.of("assessment", assessment.value()));
        });
    }

    static Decision complete(Assessments state, CompleteAssessment command, Deciding with) {
        var found = state.find(command.assessment());
        if (found.isEmpty()) {
            return Decision.invalid("assessment-not-on-case", "/assessment");
        }
        var assessment = found.get();
        var note = command.note() == null ? Text.NONE : with.guard().apply(command.note());
        return checks(assessment, command.completedOn(), command.level(), command.stage(), with).then(() -> {
            var version = new AssessmentVersion(
                    command.completedOn(), with.actor().user(), command.level(), command.stage(), note, List.of(), List.of());
            if (assessment.state() == AssessmentState.COMPLETED) {
                return assessment.versions().getLast().same(version) ? Decision.noChange() : Decision.refuse("assessment-already-completed");
            }
            return Decision.accept(new AssessmentCompleted(
                    command.assessment(), assessment.about(), command.completedOn(), command.level(), command.stage(), note));
        });
    }

    /// The first time it completes the assessment; each time after that it is a new version.
    static Decision fillIn(CaseFile file, FillInAssessment command, Deciding with) {
        var found = Assessments.of(file).find(command.assessment());
        if (found.isEmpty()) {
            return Decision.invalid("assessment-not-on-case", "/assessment");
        }
        var assessment = found.get();
        var tool = assessment.tool();
        var answers = command.answers().stream().map(answer -> answer.guarded(with.guard())).toList();
        var behaviours = command.behaviours().stream().map(one -> one.guarded(with.guard())).toList();
        var least = AssessmentForm.least(file.settings(), tool, answers, command.completedOn());
        var level = command.level();
        var checks = checks(assessment, command.completedOn(), level, command.stage(), with)
                .atMost("/answers", answers).atMost("/behaviours", behaviours)
                .holds(behaviours.isEmpty() || tool == AssessmentTool.TIME_INVESTMENT, "behaviours-not-of-tool", "/behaviours")
                .holds(least.isEmpty() || level == null || level.compareTo(least.get()) >= 0, "level-below-threshold", "/level")
                .holds(assessment.versions().size() < VERSIONS_MAX, "too-many", "/assessment", VERSIONS_MAX);
        for (int i = 0; i < behaviours.size(); i++) {
            checks.text("/behaviours/" + i + "/what", behaviours.get(i).what())
                    .holds(behaviours.get(i).possible(), "time-out-of-range", "/behaviours/" + i + "/minutesADay");
        }
        var version = new AssessmentVersion(command.completedOn(), with.actor().user(), level, command.stage(),
                command.note() == null ? Text.NONE : with.guard().apply(command.note()), answers, behaviours);
        return AssessmentForm.check(checks, tool, answers, exPartner(file, assessment)).then(() ->
                !assessment.versions().isEmpty() && assessment.versions().getLast().same(version)
                        ? Decision.noChange()
                        : Decision.accept(new AssessmentFilledIn(assessment.id(), assessment.about(), version.completedOn(), level,
                                command.stage(), version.note(), answers, behaviours)));
    }

    private static Checks checks(
            Assessment assessment, LocalDate completedOn, @Nullable AssessmentLevel level, @Nullable Integer stage, Deciding with) {
        var tool = assessment.tool();
        return Checks.at(with.now())
                .holds(tool != AssessmentTool.FOUR, "four-is-judged-on-the-crime", "/assessment")
                .pastDate("/completedOn", completedOn)
                .holds(level == null || tool.levels().contains(level), "level-not-of-tool", "/level")
                .holds(stage == null || tool.staged(), "stage-not-of-tool", "/stage")
                .holds(stage == null || stage >= 1 && stage <= AssessmentTool.STAGES, "stage-out-of-range", "/stage", AssessmentTool.STAGES);
    }

    private static Optional<Boolean> exPartner(CaseFile file, Assessment assessment) {
        return Optional.ofNullable(assessment.crime()).flatMap(Crimes.of(file)::find)
                .flatMap(crime -> Optional.ofNullable(crime.circumstances().relation())).map(VictimRelation.EX_PARTNER::equals);
    }

    private static Findings late(CaseFile file, Instant now) {
        return Assessments.of(file).all().stream()
                .filter(Assessment::open)
                .map(assessment -> deadline(file, assessment).map(due -> late(assessment, due, now)).orElse(Findings.NONE))
                .collect(Findings.all());
    }

    private static Findings late(Assessment assessment, LocalDate due, Instant now) {
        var lateFrom = due.plusDays(1).atStartOfDay(Words.ZONE).toInstant();
        return now.isBefore(lateFrom) ? Findings.later(lateFrom) : Findings.of(new AgendaItem(
                "assessment-not-done:" + assessment.id() + ":" + due, NOT_DONE.id(), Assessments.CONSIDERED.id(),
                Phrase.of("agenda.assessment-not-done.title", assessment.tool(), due),
                new Cause(NOT_DONE.id(), lateFrom, assessment.considered()),
                assessment.tool() == AssessmentTool.SASH ? Urgency.HIGH : Urgency.ROUTINE,
                Phrase.of("agenda.assessment-not-done.asks")));
    }

    /// The last day on which an open assessment is in time: the one it is planned for, else the local setting for a SASH of stalking.
    static Optional<LocalDate> deadline(CaseFile file, Assessment assessment) {
        if (assessment.dueOn() != null) {
            return Optional.of(assessment.dueOn());
        }
        return assessment.tool() == AssessmentTool.SASH
                ? stalking(file, assessment).map(crime -> crime.reportedOn().plusDays(sashDays(file, crime.reportedOn())))
                : Optional.empty();
    }

    /// No national deadline was found: it is the area's own.
    private static int sashDays(CaseFile file, LocalDate reported) {
        return file.settings().at("sash.days", reported).number();
    }

    /// The stalking crime an assessment is about: the one it names, else the latest reported by the day it was considered.
    private static Optional<Crime> stalking(CaseFile file, Assessment assessment) {
        return Crimes.of(file).counted()
                .filter(Crime::stalking)
                .filter(crime -> assessment.crime() == null
                        ? !crime.reportedOn().isAfter(assessment.consideredOn())
                        : crime.id().equals(assessment.crime()))
                .max((one, other) -> one.reportedOn().compareTo(other.reportedOn()));
    }
}
